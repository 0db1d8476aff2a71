"""First names, as they stand in news of all countries: to tell a name from a noun that opens a sentence."""

from __future__ import annotations

from qabot.languages.vocabulary import words

_WOMEN = """
Agnes Aischa Alexandra Alice Alicia Alina Amelie Amy Andrea Angela Angelika Anita Anja Anke Ann Anna Annalena Anne
Annegret Annemarie Annette Antje Antonia Ariane Astrid Barbara Bärbel Beata Beate Beatrice Beatrix Bettina Birgit
Birgitta Brigitte Britta Camilla Carla Carmen Carol Carola Carolin Caroline Carolyn Cathérine Catherine Cécile
Charlotte Christa Christel Christiane Christina Christine Claire Clara Claudia Condoleezza Constanze Cornelia
Cristina Dagmar Daniela Debbie Deborah Diana Dilma Dorothea Dorothee Doris Dunja Edda Edith Elena Eleonore Elfriede
Elisabeth Elizabeth Elke Ella Ellen Else Elsa Emily Emma Erika Erna Esther Eva Eveline Evelyn Fatima Fatma Felicitas
Frances Franca Franziska Frauke Frederike Friederike Gabi Gabriela Gabriele Gerda Gerlinde Gertrud Gesine Gina
Giorgia Gisela Gitta Gloria Gudrun Hanna Hannah Hannelore Hedwig Heide Heidemarie Heidi Heike Helen Helena Helene
Helga Henrike Hermine Hertha Hilary Hilde Hildegard Hillary Ilse Imke Ina Ines Inge Ingeborg Ingrid Irene Irina Iris
Irmgard Isabel Isabella Isabelle Jana Jane Janet Janine Jasmin Jeanne Jen Jennifer Jenny Jessica Joan Joanna Johanna
Josefine Juana Judith Julia Juliane Julie Jutta Kamala Karen Karin Karina Karla Karola Karoline Katarina Katharina
Käthe Kathleen Kathrin Katja Katrin Kerstin Kirsten Klara Klaudia Kristalina Kristin Kristina Larissa Laura Lea Lena
Leni Leonore Lieselotte Lilli Linda Lisa Liz Lore Lotte Louise Lucia Lucie Luise Lydia Madeleine Magda Magdalena
Maike Manuela Mareike Margaret Margarete Margit Margot Maria Marianne Marie Marina Marine Marion Marta Martha
Martina Mary Mathilde Maud Maya Meghan Meike Melanie Melina Merle Mia Michaela Michelle Miriam Mona Monica Monika
Nadine Nadja Nancy Natalia Natalie Natascha Nicola Nicole Nikki Nina Nora Olga Olivia Pamela Patricia Paula Petra
Pia Rachel Ramona Rebecca Regina Renate Rita Roberta Romy Rosa Rosemarie Roswitha Ruth Sabine Sabrina Sahra Sally
Samantha Sandra Sara Sarah Saskia Sharon Sibylle Sigrid Silke Silvia Simone Simonetta Sina Sofia Sonja Sophia Sophie
Stefanie Stella Stephanie Susan Susanna Susanne Suse Svenja Swetlana Sybille Sylvia Tamara Tanja Tatjana Teresa
Theresa Therese Tina Traudl Ulla Ulrike Ursula Uta Ute Valerie Vanessa Vera Verena Veronika Victoria
Viktoria Viola Virginia Waltraud Wanda Wera Yasmin Yvonne Zoe Zsuzsanna Sanna Mette Kaja Roza Zuzana Maia Salome Ece
Yulia Ludmila Lyudmila Svetlana Nadezhda Oksana Siobhan Fiona Gemma Sinead Moira Heather Amanda Nicola Emma Liz
Nilüfer Aydan Canan Claudine Ségolène Christiana Ivanka Melania Jill Elisa Jacinda Theodora Beatriz Dolores
Consuelo Jean Robin Ingeburg Hatice Ayşe Emine Malala Shirin
"""

_MEN = """
Abdel Abdullah Abdul Achim Achmed Adam Adnan Adolf Adrian Ahmed Ahmad Alain Alan Albert Albrecht Aleksander
Alejandro Alessandro Alex Alexander Alexei Alexej Alexis Alfred Ali Alois Alwin Amir Anatoli Anders Andre André
Andreas Andrei Andrej Andrew Andriy Andrij Andy Angelo Ansgar Anthony Antoine Anton Antonio Antony Armin Arne Arno
Arnold Arthur Artur August Axel Baschar Barack Barry Bart Bastian Béla Ben Benedikt Benjamin Benno Bernard Bernd
Bernhard Bernie Bert Bertram Bill Björn Bob Bodo Boris Brad Bret Brian Bruce Bruno Burkhard Carl Carlo Carlos
Carsten Cem Chaim Charles Chris Christian Christof Christoph Christopher Claude Claudio Claus Clemens Colin Craig
Cyrill Damian Dan Daniel Danny Darren Dave David Dean Denis Dennis Derek Detlef Detlev Dick Diego Dieter Dietmar
Dietrich Dimitri Dirk Dmitri Dmitrij Dmytro Dominic Dominik Dominique Don Donald Douglas Ebrahim Eckart Eckhard Ed
Eddie Edgar Edmund Eduard Edward Edwin Egon Ehud Elmar Elon Emanuel Emil Emmanuel Enrico Eric Erich Erik Ernst Erwin
Esteban Eugen Ewald Fabian Felipe Felix Ferdinand Fernando Fidel Florian Francesco Francis Francisco Franco François
Frank Frans Franz Fred Frederic Frederik Frédéric Fredi Friedrich Fritz Gary Gabor Geert Geoff Georg George Georges
Georgi Gerald Gerd Gerhard Gernot Gero Giancarlo Gianni Gilbert Giorgio Giovanni Giuseppe Gordon Graham Greg Gregor
Guido Günter Günther Guntram Gustav Guy Hamid Hannes Hans Hans-Jürgen Hans-Peter Hans-Joachim Hans-Dietrich
Hans-Christian Hans-Werner Hans-Georg Harald Harry Hartmut Hassan Heiko Heiner Heinrich Heinz Heinz-Christian Helge
Helmut Helmuth Hendrik Henk Henning Henri Henrik Henry Herbert Hermann Holger Horst Howard Hubert Hugo Hussein Ian
Ibrahim Igor Ilham Ingo Isaac Ismail Ivan Ivo Iwan Jack Jacob Jacques Jaime Jair Jakob James Jan Jason Javier Jean
Jean-Claude Jean-Cyril Jean-Luc Jean-Marie Jeff Jeffrey Jens Jeremy Jerome Jerzy Jesse Jim Jimmy Joachim Jochen Joe
Joel Johann Johannes John Jon Jonas Jonathan Jörg Jorge Jörn Josef José Jose Joseph Josh Joshua Jost Juan Jules
Julian Julius Jürgen Justin Kai Karl Karl-Heinz Karl-Theodor Karsten Kaspar Keith Keir Ken Kenneth Kevin Klaus
Klaus-Dieter Klemens Kofi Konrad Konstantin Kurt Kyrill Lars Larry Lee Leo Leon Leonard Leonhard Leonid Leopold
Lindsey Lloyd Lothar Louis Luca Lucas Ludger Ludwig Luigi Luis Lukas Luke Lutz Magnus Mahmud Mahmoud Malte Manfred
Manuel Marc Marcel Marco Marcus Marek Mario Mark Marko Markus Martin Masoud Massoud Mateusz Mathias Matt Matthew
Matthias Matteo Maurice Max Maximilian Mehdi Mehmet Michael Michail Michel Miguel Mike Mikhail Mirko Mitch Mitt
Mohamed Mohammad Mohammed Morgan Moritz Muhammad Muhammed Murat Mustafa Naftali Narendra Neil Nicholas Nick Nicolas
Nicolás Niels Nigel Nikita Niklas Niko Nikolai Nikolaj Nikolaus Nils Norbert Norman Nouri Olaf Ole Oleg Oleksij
Oliver Olivier Omar Oscar Oskar Osman Oswald Othmar Otmar Otto Pablo Paolo Pascal Patrick Paul Paulo Pavel Pawel
Pedro Per Peter Petro Philip Philipp Philippe Pierre Pius Rafael Rahm Rainer Ralf Ralph Ramon Raphael Raul Raúl Ray
Recep Reiner Reinhard Reinhold René Ricardo Richard Rick Rob Robert Roberto Robin Roderich Rodrigo Roger Roland Rolf
Roman Ron Ronald Ross Rüdiger Rudi Rudolf Rupert Ryan Sam Samuel Saddam Sandro Sascha Scott Sean Sebastian Sepp
Serge Sergei Sergej Sergey Sergio Seymour Shimon Siegfried Sigmar Sigmund Silvio Simon Stanislaw Stefan Steffen
Stephan Stephen Steve Steven Sung Sven Tayyip Ted Theo Theodor Thilo Thomas Thorsten Till Tilman Tim Timo Timothy
Tino Tobias Todd Tom Tony Torsten Udo Ulf Uli Ulrich Urs Uwe Valentin Viktor Victor Vincent Vinzenz Vito Vitali
Vladimir Volker Volkhard Walter Warren Wassili Wendelin Wenzel Werner Wieland Wiktor Wilfried Wilhelm Willi William
Willy Wilson Winfried Wjatscheslaw Wladimir Wolf Wolfgang Wolfram Wolodymyr Xavier Yannick Yassir Yukio Yves
Zacharias Jamal Naoto Shinzo Fumio Yoshihide Jinping Wen Hu Ariel Benny Yair Itamar Kemal Bülent Selahattin Devlet
Jens-Peter Karl-Josef Peer Rhett Rex Mick Marty Pete Chuck Kirk Stan Gavin Glenn Grant Hank Herman Isidor Janez
Dmitry Volodymyr Yevgeny Evgeny Nikolay Mykhailo Aleksandr Oleksandr Oleksii Vyacheslav Yuri Yury Vasily Gareth
Idris Rishi Owen Rhys Ewan Hamish Angus Duncan Malcolm Trevor Clive Graeme Stuart Ronan Declan Liam Kyle Alistair
Janusz Jarosław Lech Leszek Radosław Wojciech Zbigniew Zoltán Viktor László István Ferenc Gyula Péter
"""

WOMEN, MEN = words(_WOMEN), words(_MEN)
FIRST_NAMES = WOMEN | MEN


def gender_of(first_name: str) -> str:
    """``m`` or ``f``, as a first name tells it; empty for none of the list, or one that both bear."""
    return {(True, False): "m", (False, True): "f"}.get((first_name in MEN, first_name in WOMEN), "")
