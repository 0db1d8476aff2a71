"""First names, as they stand in news of all countries: to tell a name from a noun that opens a sentence.

Gathered from articles, from the lists by country of Faker (MIT licence), and from those that are the most frequent in
Germany, Britain, Turkey, Poland and Ukraine, in the spellings of German and English papers, without those that are
words, places or family names as well.
"""

from __future__ import annotations

from qabot.languages.vocabulary import words

_WOMEN = """
Aaliyah Abbi Abbie Abdi Abelone Abigail Abril Ada Adela Adelaida Adelasia Adele Adelgunde Adelheid Adelia Adelina
Adelinde Adeline Adina Adolfine Adora Adoración Adriana Adriane Adrianna Adrienne Adéla Aenne Aferdita Agata Agatha
Agathe Aglaia Agnes Agnese Agneta Agnete Agnieszka Agnès Agustina Aicha Aida Aideen Aileen Ailis Aimee Aimée Aina Ainara
Aine Aino Ainoa Aischa Aisha Aisling Aislinn Aitana Ajla Ajna Alana Alanis Alanna Alannah Alara Alba Alberta Alberte
Albertine Albina Albulena Alea Alejandra Aleksandra Alena Alessandra Alessia Alex Alexa Alexandra Alexandria Alexandrie
Alexia Alexis Alice Alicia Alicja Alida Alina Aline Alisa Alisha Alison Alissa Alla Allegra Allison Alma Almudena Almut
Almuth Aloisia Alondra Alva Alwina Alwine Alyssa Amada Amalia Amalie Amanda Amandine Amara Amarilis Amela Amelia Amelie
Amie Amina Amira Amor Amparo Amra Amy Amy-Lee Amy-Leigh Amélie Ana Anabel Anabela Anabella Anastasia Anastasie
Anastasiia Anastasija Anastazja Anastázie Anaïs Anda Andjela Andjelina Andrea Andreia Andrina Andrée Anděla Ane Aneta
Anett Anette Anežka Angela Angelica Angelika Angelina Angelique Angelita Angie Angèle Angélica Angélique Ani Anica
Aniela Anika Anina Anisa Anita Anja Anjali Anka Anke Ann Ann-Britt Ann-Charlott Ann-Charlotte Ann-Christin Ann-Christine
Ann-Kathrin Ann-Kristin Ann-Louise Ann-Mari Ann-Marie Ann-Sofi Ann-Sofie Anna Anna-Karin Anna-Lena Anna-Lisa Anna-Luise
Anna-Maria Anna-Marie Annabel Annabell Annabella Annabelle Annalena Annaliese Annalisa Annalise Annamaria Annamarie Anne
Anne-Kathrin Anne-Katrin Anne-Laure Anne-Lise Anne-Marie Anne-Rose Anne-Sophie Annedore Annegret Annegrete Annekatrin
Anneke Anneleen Annelene Anneli Annelie Annelies Anneliese Annelise Annelore Annemarie Annemette Annemie Annemijn
Annerose Annett Annetta Annette Anni Annica Annick Annika Annikki Annina Annita Annunziata Anny Anouk Anselma Antje
Antonella Antonia Antonie Antonietta Antonina Anunciación Anzhela Aoibheann Aoibhin Aoibhinn Aoife Apolena Apolline
Apollonia Apolonia Araceli Arcelia Ardita Ariadna Ariane Arianna Arianne Arlette Arlinda Armida Arnaude Aroa Aroha Arta
Arzu Aránzazu Ashlee Ashleigh Ashlene Ashley Ashling Ashton Assumpta Assunta Asta Astrid Attracta Aud Aude Augusta
Auguste Aurelia Aurore Aurélie Axelle Aya Aydan Ayesha Ayla Aylin Aynur Ayse Aysel Ayten Ayşe Azahar Azahara Azeneth
Azra Azucena Aïcha Babett Babette Barbara Barbora Barbro Beata Beate Beatrice Beatrijs Beatrix Beatriz Becky Begoña
Belen Belgin Belinda Bella Belén Benedicte Benedikte Benedita Benigna Benita Bente Benthe Berenice Berit Bernadette
Bernarda Bernardita Bernhardine Berra Berta Berthe Besarta Beth Bethan Bethany Betina Betti Bettina Betty Betül Beverley
Beverly Bianca Bianka Bibi Bibiana Bieke Bienvenida Biljana Billie-Jo Bina Birgid Birgit Birgitt Birgitta Birgitte
Birgül Birte Birthe Bjørg Blanaid Blanca Blanka Blažena Blerina Blerta Bluette Bodil Boel Bohdana Bohumila Bonnie Bozena
Bożena Božena Brandi Branka Breanna Breda Brenda Briana Brianna Bridget Bridie Brigid Brigitta Brigitte Brit Brita Britt
Britt-Mari Britt-Marie Britta Brittany Brittney Brogan Brona Bronach Bronagh Bronwen Brooke Bruna Brunhild Brunhilde
Bruni Brunilda Bryony Brígida Bukurije Bärbel Béatrice Büşra Cailin Caitlin Caitlyn Caitriona Cajsa Calista Calixta
Camila Camilla Camille Canan Candace Candela Candelaria Candelas Candice Caoilfhionn Caoimhe Capucine Cara Caragh Caren
Caridad Carin Carina Carine Carla Carlijn Carlota Carlotta Carmel Carmela Carmelita Carmen Carmina Carmine Carol Carola
Carole Carolien Carolin Carolina Caroline Carolyn Casandra Casey Cassandra Cassidy Cassie Catalina Catarina Caterina
Catharina Catherine Cathleen Cathrin Cathrine Cathy Cathérine Catia Cato Catrin Catrine Catriona Cayetana Ceara Cecile
Cecilia Cecilie Celestina Celina Centa Ceren Ceylin Chantal Chantel Chantelle Charis Charlene Charline Charlott
Charlotta Charlotte Charo Chelo Chelsey Cherie Cherith Cheryl Cheyenne Chiara Chita Chloe Chloé Chloë Christa
Christa-Maria Christel Christiana Christiane Christianne Christie Christina Christine Christl Christy Chrystyna Chus
Ciara Ciarrai Cilli Cilly Cindy Cintia Cinzia Cirkeline Claire Claire-Lise Clara Clare Clarisa Clarissa Claude Claudia
Claudine Clelia Clementina Cliodhna Cliona Clodagh Cloe Clotilde Clémence Codie Colette Colleen Collette Concepción
Concepta Concetta Concha Condoleezza Connie Conny Constance Constanza Constanze Consuela Consuelo Cora Coralie Cordula
Corina Corine Corinna Corinne Cornelia Corona Corrie Cortney Cosima Courteney Crescencia Cristiana Cristina Custodia
Cynthia Cándida Cátia Cäcilia Cäcilie Cécile Célia Célina Céline Dafina Dafne Dagmar Dagmara Dagny Daire Dairine Daisy
Dajana Dalia Dalila Damaris Dana Danica Daniela Daniella Danielle Danijela Danique Danièle Danuta Danuše Daphne Dara
Darcy Daria Darja Darlene Darragh Darya Dayna Deanna Dearbhail Dearbhaile Dearbhla Debbie Debby Debora Deborah Debra
Deirbhile Deirdre Delfina Delia Delphine Demi Demi-Lee Demi-Leigh Denisa Denise Dervla Derya Desiree Desirée Despina
Dewi Diana Diane Dietlind Dietlinde Dijana Dilara Dilek Dilma Dina Dionisia Dionne Dita Ditte Doina Dolores Domenica
Dominga Dominika Dominique Domitila Dona Donata Donatella Donna Dora Doreen Dorien Dorina Dorine Doris Dorit Dorita
Dorle Dorota Dorotea Dorothe Dorothea Dorothee Dorothy Dorthe Dragana Dragica Drahomíra Drahoslava Drita Dulce Dunja
Débora Désirée Dörte Dörthe Eadaoin Ebba Ebony Ebru Ece Ecrin Eda Edda Edel Edelgard Edelmira Edeltraud Edeltraut
Edeltrud Eden Edina Edita Edith Editha Edona Edyta Egzona Ehrentraud Eileen Eilis Eilish Eimear Eimhear Eira Eivor
Ekaterina Ela Elba Elda Elea Eleanor Eleanora Elena Eleni Elenore Eleonor Eleonora Eleonore Elfi Elfie Elfriede Eli
Eliana Eliane Elien Elif Eligia Elin Elina Eline Elinor Elisa Elisabet Elisabete Elisabeth Elisabetha Elisabetta Elise
Elisha Eliza Elizabeth Elize Eliška Elke Ella Ellen Elli Ellie Ellinor Elly Elma Elna Elodia Elodie Eloise Elona Eloísa
Eloïse Els Elsa Elsbeth Else Elsebeth Elsie Elsy Elvira Elvy Elwira Elza Elzbieta Elżbieta Ema Emanuela Emelie Emelina
Emely Emer Emilia Emiliana Emilie Emilija Emily Emina Emine Emma Emma-Louise Emmanuelle Emmi Emperatriz Encarna
Encarnacion Encarnación Encarnita Engla Enya Erdmute Erika Erin Erina Erna Ernestine Eryn Esila Esma Esmarelda Esmee
Esmeralda Esmée Esperanza Esra Estela Esther Estrella Eszter Etelvina Ethel Etta Eufemia Eugenia Eugenie Eulalia Eunice
Eusebia Eva Eva-Lena Eva-Maria Eva-Marie Evamaria Evangelia Evangelina Evangelista Eve Evelia Evelien Evelin Evelina
Eveline Evelyn Evelyne Evelína Evi Evie Evita Evy Ewa Ewelina Fabia Fabiana Fabienne Fabiola Fabrizia Fadime Fainche
Fanni Fanny Farah Fatiha Fatima Fatime Fatma Fatmire Fay Faye Febe Federica Felicia Feliciana Felicidad Felicitas
Felicity Feline Felipa Felisa Felizitas Fem Femke Fenna Fenne Fernanda Fernande Fiamma Fidela Fidelma Fien Fiene Filipa
Filippa Filiz Filomena Fiona Fionnuala Fitore Flavia Fleur Floortje Flor Flora Flore Florence Florencia Florentina
Florentine Floriane Florina Florinda Flurina Fortunata Franca Frances Francine Francisca Francoise Franka Františka
Franziska Françoise Frauke Frederike Frederikke Frederique Fredrika Freia Freja Freya Frida Frieda Friedericke
Friederike Friedhilde Friedl Friedlinde Frédérique Fátima Féline Gabi Gabriela Gabriele Gabriella Gabrielle Gaby Gail
Gaja Galina Gamze Ganimete Gaëlle Gelsomina Gema Gemma Geneviève Genoveva Genowefa Georgette Georgina Georgine Geraldine
Gerarda Gerda Gerdi Gerhild Gerlind Gerlinde Germaine Germana Gerta Gerti Gertraud Gertraude Gertraut Gertrud Gertrude
Gertrudis Gesa Gesche Gesine Geza Ghislaine Giada Gianna Giesela Gilberte Gilda Gillian Gina Ginette Gioia Giorgia
Giovanna Gisa Gisela Gislinde Gisèle Gitta Gitte Giulia Giuliana Giulietta Giuseppa Giuseppina Gizem Gladys Glenda
Gloria Godelieva Godelieve Gordana Grace Gracia Graciana Graciela Grainne Grazia Graziella Grazyna Grażyna Greca Greta
Gretchen Grete Gretel Grethe Gretl Griet Griselda Gro Guadalupe Gudrun Gudula Guiomar Gun-Britt Gunborg Gunda Gundel
Gundhild Gundi Gundula Gunhild Gunilla Gunn Gunnel Gunvor Gurli Gusti Guusje Gwen Gwendolyn Gyda Géraldine Gönül Gül
Gülay Gülcan Gülsen Gülten Gülşen Hacer Hailey Haley Halina Halyna Hana Hanife Hanna Hannah Hannchen Hanne Hanne-Lore
Hannele Hannelore Hanny Harper Harriet Hatice Hava Havva Haydée Hayleigh Hayley Hazel Heather Hedda Hedi Hedvig Hedvika
Hedwig Hedy Heide Heide-Marie Heidelinde Heidelore Heidemarie Heiderose Heidi Heidrun Heidy Heike Heleen Helen Helena
Helene Helga Heli Hella Helma Helmtrud Henni Henny Henrietta Henriette Henrike Herdis Herlinde Herma Hermine Herminia
Herta Hertha Hilary Hilda Hilde Hildegard Hildegart Hildegund Hildegunde Hillary Hillevi Hilma Hiltraud Hiltrud Hjördis
Hollie Holly Hortense Hortensia Hubertine Huguette Hulda Hélène Hülya Iben Ida Idun Ignacia Ilaria Ildiko Ileana Ilenia
Ilinca Ilka Ilona Ilonka Ilse Ilze Imane Imelda Imke Imogen Ina Inaya Indira Ine Ines Inez Ing-Britt Ing-Marie Inga
Inga-Britt Inga-Lill Ingalill Inge Ingeborg Ingeburg Ingegerd Ingegärd Ingela Ingelise Ingelore Inger Ingetraud
Ingetraut Ingrid Ingried Inka Inken Inmaculada Inna Insa Inès Inés Inês Ioana Iolanda Iona Irena Irene Irina Iris Irma
Irmela Irmengard Irmgard Irmhild Irmi Irmingard Irmtraud Irmtraut Irmtrud Iryna Isa Isabel Isabela Isabell Isabella
Isabelle Isaura Ise Isidora Isla Isobel Isolde Ita Itziar Iva Ivana Ivanka Iveta Ivona Ivonne Ivy Iwona Izabela Ize
Jacinda Jacinta Jackie Jaclyn Jacobine Jacqueline Jadwiga Jael Jaime Jamie Jamie-Lee Jamie-Leigh Jana Jane Janet Janett
Janette Janice Janin Janina Janine Janna Janne Janni Jannie Jaqueline Jara Jarmila Jaroslava Jasmijn Jasmin Jasmina
Jasna Javiera Jayda Jayde Jaylinn Jayne Jaël Jean Jeanette Jeanine Jeanne Jeannette Jeannine Jelena Jemma Jen Jenna
Jenni Jennie Jennifer Jenny Jente Jessica Jessika Jessy Jesusa Jewhenija Jil Jill Jillian Jimena Jindřiška Jinthe Jitka
Jiřina Joan Joana Joann Joanna Joanne Joaquina Jocelyn Jocelyne Jodi Jodie Jody Joelle Johana Johanna Johanne Jolana
Jolanda Jolanta Jolanthe Jolene Jolie Jolien Jolijn Joline Jonna Jordana Jorunn Josefa Josefin Josefina Josefine Josepha
Josephina Josephine Josette Josiane Josée Jovana Jovita Joyce Joëlle Juana Juanita Judit Judita Judith Judy Julia
Juliana Juliane Julianna Julie Julie-Anne Julienne Julieta Juliette Julija Julijana Julita Juna June Justina Justine
Justyna Jutta Juul Jytte Kaarina Kaat Kadri Kaitlin Kaitlyn Kaja Kajsa Kalina Kaltrina Kamala Kamila Kara Karen Kari
Karima Karin Karina Karine Karla Karley Karlijn Karola Karolien Karolin Karolina Karoline Karolína Kata Katalin Katarina
Katarzyna Katcha Kate Katelijne Katelyn Katerina Kateryna Kateřina Katharina Katherina Katherine Kathi Kathleen Kathrin
Kathryn Kathy Kati Katia Katie-Louise Katja Katleen Kato Katrien Katrijn Katrin Katrina Katrine Katty Katy Kayla Kaylee
Kayleigh Kazimiera Keely Keeva Kelli Kellie Kelly Kelly-Anne Kelly-Marie Kelsey Kendra Keri Kerri Kerrie Kerry Kerstin
Khadija Khrystyna Kiara Kim Kimberley Kimberly Kinga Kira Kirby Kirsten Kirstie Kirstin Kirstine Kirsty Kjersti Klara
Klaudia Klaudie Klothilde Klára Konstanze Kordula Kori Korinna Kornelia Kreszentia Kreszenz Kriemhild Krista Kristalina
Kristel Kristen Kristi Kristiane Kristie Kristien Kristin Kristina Kristine Kristy Kristýna Krystal Krystyna Ksenia
Ksenija Kunigunda Kunigunde Květa Květoslava Kyara Käthe Käthi Kübra Lada Ladina Ladislava Laetitia Laila Lakshmi Lana
Laoise Lara Lara-Sophie Larissa Larysa Latasha Latoya Laura Laure Laureen Lauren Laurence Lauretta Lauriane Lavinia Lea
Lea-Sophie Leah Leana Leandra Leanne Leen Leena Leia Leigh Leila Leire Lejla Lena Lene Leni Lenka Leocadia Leokadia
Leona Leoni Leonie Leonor Leonora Leonore Leontina Leopoldine Lesja Lesley Leslie Lesya Leticia Letizia Leyla Leyre Lia
Liana Liane Libuše Licia Lidia Lidija Lidwina Lieke Lien Liesa Liesbet Liesbeth Lieschen Liesel Lieselot Lieselotte
Lieve Lieze Ligia Liisa Lili Lilia Lilian Liliana Liliane Lilija Lilla Lillemor Lilli Lilly Lily Lina Linda Lindita
Lindsay Lindsey Linn Linnea Linnéa Lioba Liridona Lisa Lisa-Marie Lisanne Lisbet Lisbeth Lise Lise-Lott Lise-Lotte
Liselott Liselotte Lisette Lissi Lissy Liubov Liudmyla Liv Liva Livia Liwia Liz Liza Lize Lizz Lizzy Ljiljana Ljubica
Ljubow Ljudmila Ljudmyla Loes Loida Lois Lola Lolita Lona Loni Lora Lore Loredana Lorena Lorenza Loreto Loretta Lori
Lorna Lorraine Lotta Lotte Lotti Lou Louisa Louise Lourdes Lova Lovis Lovisa Luana Luce Lucette Lucia Luciana Lucie
Lucienne Lucila Lucinda Lucrezia Lucy Lucyna Lucía Ludivine Ludmila Ludmilla Ludovica Ludwina Luigia Luigina Luisa Luise
Luisina Luitgard Luka Luljeta Lupita Lutgarde Lutgardis Lutgart Luzia Luzie Luísa Lya Lydia Lydie Lykke Lynda Lyndsay
Lyndsey Lynn Lynne Lyubov Lyudmila Lyudmyla Lærke Léa Léane Léonie Lúcia Lýdie Maaike Maarit Maartje Mabel Macarena
Macaria Mackenzie Maddalena Madeleine Madelene Madelief Madeline Madison Madlen Maeva Maeve Magali Magarete Magda
Magdalena Magdalene Magret Magrit Mahulena Maia Maida Maike Maiken Mairead Maisie Maite Maj Maj-Britt Maj-Lis Maja
Majken Majvor Makayla Malala Malea Malena Malene Malgorzata Malika Malin Malou Malva Malwina Mamen Mandy Manja Manola
Manon Manu Manuela Manuelita Mara Marcela Marcelina Marcella Marcelle Marcia Mareen Mareike Mareile Maren Marga Margaret
Margareta Margarete Margaretha Margarethe Margarida Margaritha Margaud Margaux Margherita Margit Margita Margitta Margo
Margot Margret Margreth Margrethe Margrit Margrith Marguerite Mari Maria Maria-Luise Maria-Theresia Mariah Mariam Marian
Mariana Marianela Mariangela Mariann Marianna Marianne Maribel Marica Maricela Maricruz Marie Marie-Christine
Marie-Claire Marie-Claude Marie-France Marie-Jeanne Marie-José Marie-Laure Marie-Louise Marie-Luise Marie-Rose
Marie-Sophie Marie-Theres Marie-Therese Marie-Thérèse Mariechen Marieke Mariele Mariella Marielle Marieluise Mariette
Mariia Marija Marijana Marijke Marilena Marilyn Marina Marine Marinela Marinette Mariola Marion Marisa Marisela Marisol
Marissa Maristela Marit Marita Maritta Mariya Marja Marjan Marjatta Marjorie Markéta Marleen Marlen Marlene Marlies
Marliese Marlis Marlise Marlyse Marta Marte Martha Marthe Martina Martine Martirio Mary Maryam Maryline Maryna Maryse
Marzena Mathilda Mathilde Matilda Matilde Maud Maude Maura Maureen Mavis Maxi Maya Mayte Maëlle Małgorzata Mckenzie
Meabh Meagan Meaghan Mechthild Mechthilde Mechtild Meera Meg Megan Meghan Meibh Meike Meja Melania Melanie Melek Melike
Melina Melinda Melisa Melissa Melita Melitta Meltem Meral Merche Meredith Merel Meret Merete Merethe Merita Merle Merve
Meryem Mette Mia Micaela Michaela Michaele Michala Micheala Michela Michele Micheline Michelle Michèle Mie Mieke Miguela
Mihaela Mikaela Mikayla Mila Milada Milagros Mildred Milena Milica Milka Milla Millie Miloslava Milou Miluše Mimi Mimmi
Mimoza Mina Mindy Minna Mira Miranda Mireia Mireille Mirela Mirella Miriam Mirja Mirjam Mirjana Mirlinda Miroslava
Miroslawa Mirta Mirte Mirthe Misty Moa Modesta Moira Mojca Mollie Molly Mona Monica Monika Monique Monja Morena Morgane
Muriel Murielle Myra Myriam Myroslava Myrta Myrtha Myrthe Máxima Mégane Mélissa Müjgan Nadeschda Nadeshda Nadezhda Nadia
Nadija Nadin Nadine Nadiya Nadja Nadège Naděžda Naja Nana Nancy Nanna Nanni Naoimh Naoise Naomh Naomi Narcisa Natacha
Natali Natalia Natalie Natalija Nataliya Natalja Natasa Natascha Natasha Natasja Natasza Nath Nathalie Natividad Nayara
Nazan Nazaret Nea Nedda Nela Nele Nell Nelli Nellie Nerea Nereida Nermin Nesrin Nete Nevenka Neža Ngaire Niamh Nichola
Nichole Nicola Nicolasa Nicole Nicoletta Nicoline Nidia Nienke Nieves Nika Nikki Nikol Nikola Nikolina Nilda Nilüfer
Nina Ninetta Nino Ninthe Nisa Nives Noa Noelia Noemi Noemí Noor Noortje Nora Norah Nore Noreen Norina Norma Notburga
Nour Nova Noémie Noëlla Noëlle Noëmi Nuala Nuran Nuray Nurcan Nurhan Nuria Nursel Nurten Nydia Nynke Nélida Oana Obdulia
Octavia Océane Oda Odalis Odalys Odeline Odette Odile Ofelia Oksana Olalla Olav Oleksandra Olena Olga Olha Olimpia
Olivia Olivie Oliwia Olympia Oona Oonagh Ophélie Orfhlaith Oriana Orla Orlagh Orlaigh Orlaith Ornella Ortrud Ortrun
Otilia Ottilia Ottilie Otýlie Outi Oxana Paca Pacífica Padraigin Paige Palmira Paloma Pam Pamela Paola Paoletta Pascale
Pascuala Pastora Patrice Patricia Patricie Patrizia Patrycja Patty Paula Paulette Paulien Paulina Pauline Pavla Pavlína
Pearl Peggy Penelope Pepita Perihan Perla Perlita Pernilla Pernille Petra Petrona Phileine Philippa Philomena Phoebe
Phyllis Pia Piedad Pien Pierina Pierrette Pilar Pili Pina Pippa Piran Piroska Pleun Polina Polly Primitiva Prisca
Priscila Priscilla Priska Priya Prudencia Purificación Päivi Pénélope Pınar Quinn Quinty Rabea Rabia Rachael Rachel
Rachelle Radka Radmila Rafaela Raffaela Raffaella Ragna Ragnhild Rahel Raisa Raissa Ramona Rana Rani Rania Raphaela
Raquel Rayana Raymonde Rebeca Rebecca Rebecka Rebekah Rebekka Regan Regina Regine Regitse Regitze Regula Reidun Reina
Reingard Reinhild Reinhilde Remedios Rena Renata Renate Renee Reni Renske Resi Reyna Rhian Rhianna Rhianne Rhiannon
Rhona Rhonda Ria Rica Ricarda Rigmor Riina Rikke Rina Rita Roberta Robin Robyn Rocío Roise Roisin Roksana Romaine Romana
Romane Romina Romy Ronja Ronya Rosa Rosa-Maria Rosalba Rosalie Rosalina Rosalinda Rosalinde Rosalva Rosalía Rosanna
Rosaria Rosaura Rose-Marie Roseanna Rosel Roselinde Rosemarie Rosemary Rosenda Rosetta Rosette Rosi Rosie Rosina Rosita
Rosl Roslyn Rosmarie Rossana Roswita Roswitha Rotraud Rotraut Rowena Roxana Roxane Roza Rozalia Ruby Rufina Ruperta
Ruslana Rut Ruth Ruthild Ruzica Réka Růžena Sabina Sabine Sabrina Sacha Sahra Saliha Sally Salma Salome Salud Samanta
Samantha Samira Sandra Sandrine Sandy Sanela Sanije Sanja Sanna Sanne Santa Saoirse Sara Sarah Sarah-Jane Sarah-Louise
Sarina Sarita Sasha Saskia Saturnina Savannah Seana Seanan Seaneen Seanna Selena Selin Selina Seline Selma Selçuk Sema
Semra Sena Senta Seona Serafina Seraina Sereina Serena Serpil Sevda Sevgi Sevim Shakira Shana Shania Shanice Shanna
Shannan Shannen Shari Sharon Shauna Shauneen Shawna Sheena Sheila Shelby Shelia Shelley Shelly Sheree Sheri Sherri
Sheryl Shirin Shirley Shona Shpresa Shqipe Sian Sibel Sibilla Sibille Sibylla Sibylle Sieglinde Siegrid Siegried Siegrun
Sien Siena Sierra Siglinde Signe Sigrid Sigrun Silja Silje Silke Sille Silva Silvana Silvia Silvie Simona Simone
Simonetta Simonne Sina Sinaida Sinead Siobhan Siofra Siri Sissel Siv Sladjana Slavica Slavěna Smaranda Snezana Snizhana
Socorro Sofi Sofia Sofie Sofija Sol Soledad Solomija Solomiya Solveig Solvej Solène Songül Sonia Sonja Sonya Sophia
Sophie Sophie-Louise Sophie-Marie Soraya Sorcha Soňa Stacey Stacie Stacy Stanislava Stanisława Stanka Stefani Stefania
Stefanie Steffi Stella Stephanie Sterre Stien Stilla Stina Stine Stéphanie Susan Susana Susanita Susann Susanna Susannah
Susanne Suse Susi Sussanne Sussie Suus Suzana Suzanna Suzanne Suze Svea Svenja Svetlana Svitlana Swantje Swetlana
Switlana Sybilla Sybille Sydney Sylke Sylvana Sylvia Sylviane Sylvie Sylwia Synnøve Ségolène Séverine Sónia Sørine Søs
Tabea Tamara Tami Tammie Tammy Tamsin Tania Tanja Tanya Tara Tasha Tatiana Tatjana Taylor Tecla Telse Tenzin Teodora
Tere Teresa Terese Teresia Teresita Tereza Terri Terry Tess Tessa Tetiana Tetjana Tetyana Teuta Teófila Thea Theda
Thekla Thelma Theodora Theres Theresa Therese Theresia Thi Thérèse Tia Tiarna Tiegan Tiffany Tilda Tilly Timea Tina
Tindra Tine Tineke Tinne Tirza Tiziana Tomasa Toni Tonia Tonicha Tonje Tonya Tori Torill Tova Tove Tracey Traci Tracie
Traude Traudel Traudl Traute Tricia Trine Trini Trinidad Trude Trudel Trudi Tuana Turid Tuulikki Tuva Tuğba Tyler Tyra
Tânia Tülay Türkan Ulla Ulla-Britt Ulrica Ulrika Ulrike Ulyana Undine Unni Ursel Ursina Ursula Urszula Urte Uschi Uta
Ute Vajèn Valborg Valentina Valentyna Valeri Valeria Valerie Valeska Valérie Vanda Vanesa Vanessa Vania Vanja Veera
Veerle Vega Vendela Vendula Vera Verena Verity Veronica Veronika Veronique Verónica Vesna Vicenta Vicki Vickie Vicky
Victoire Victoria Viktoria Viktorie Viktoriia Vilde Vilhelmina Vilma Vincenza Viola Violeta Violetta Violette Vira
Virginia Virginie Viridiana Visitación Vittoria Viveka Vivian Viviana Viviane Vivianne Vivien Vivienne Vjollca Vladimíra
Vlasta Vlora Vreneli Vroni Véronique Walburga Waldtraut Walentina Walentyna Walli Wally Waltraud Waltraut Waltrud Wanda
Weena Wenche Wencke Wendelin Wendy Wenke Wera Weronika Whitney Wibke Wiebke Wiesława Wiktoria Wiktorija Wilfriede
Wilhelmina Wilhelmine Wilma Wiltrud Winifred Winni Winnie Wira Xenia Ximena Xiomara Yael Yaiza Yana Yara Yasemin Yasmin
Yasmina Yasmine Yda Yeliz Yesenia Yevhenia Yevheniia Yfke Yinthe Ylenia Ylva Ylvie Yolanda Yolande Yrsa Yulia Yuliya
Yvette Yvonne Yésica Yéssica Zahra Zaida Zaira Zara Zdenka Zdeňka Zdislava Zehnia Zehra Zelma Zenia Zenta Zeynep Zinaida
Zita Zoe Zoey Zofia Zora Zoraida Zorica Zoya Zoé Zsuzsanna Zuzana Zuzanna Zübeyde Águeda Ámbar Änne Åsa Åse Élise Élodie
Özlem Ümmü İrem Şengül Şerife Şeyma Štěpánka Šárka Žaneta Žofie
"""

_MEN = """
Aage Aaron Abbas Abdel Abdi Abdirahman Abdul Abdullah Abdullahi Abelardo Abilio Abraham Abram Achiel Achille Achim
Achmed Ada Adalbert Adalberto Adam Adamo Adelardo Adelbert Adelmo Adem Adi Adis Admir Adnan Adolf Adolfo Adriaan Adrian
Adriano Adrien Adán Aedan Afrim Agapito Agim Agne Agnolo Agostino Agron Ahmad Ahmed Ahmet Aidan Aiden Aimé Aitor Ajan
Aksel Alain Alan Alastair Alban Albano Alberico Albert Albin Albino Albrecht Alcides Alderano Aldin Aldo Alec Alejandro
Alejo Aleks Aleksandar Aleksander Aleksandr Aleksej Alen Alessandro Alessio Alex Alexandar Alexander Alexandr Alexandre
Alexandros Alexei Alexej Alexis Aleš Alf Alfie Alfio Alfons Alfonso Alfred Alfredo Algot Ali Alistair Alister Allan
Almir Alois Aloys Alphons Alphonse Altin Alun Alvar Alve Alvin Alwin Amadeo Amadeus Amado Amador Amancio Amando Ambrose
Ambrosio Amedeo Amico Amir Amleto Amor Américo Amílcar Anacleto Anas Anastasio Anastasios Anatol Anatoli Anatolii
Anatolij Anatoliy Anders Andre Andrea Andreas Andree Andrei Andrej Andres Andrew Andri Andrii Andrij Andrin Andris
Andriy Andrzej André Andrés Andy Anes Angelino Angelo Angus Annibale Ansaldo Anselm Anselmo Ansgar Ante Antero Anthony
Anto Antoin Antoine Anton Antonello Antoni Antonino Antonio Antonios Antony Antonín Antoon Aníbal Aodhan Apolinar Apollo
Apostolos Arben Arbnor Archie Arda Ardian Ardit Ari Arian Aribert Arie Ariel Arif Arild Aristides Arkadiusz Arlind
Armand Armando Armend Armin Arnaldo Arnaud Arndt Arne Arnfried Arnim Arno Arnold Arnošt Arnulf Arnulfo Aron Arran Arron
Arsenij Arsenio Arseniy Arsim Artan Artem Artemio Arthur Artur Arturo Aru Arvid Asbjørn Asdrubal Asger Assar Aston
Astrit Atenulf Athanasios Atilio Attila August Augustin Augusto Aurel Aureliano Aurelio Austin Avni Axel Ayden Ayman
Ayoub Azad Azeglio Aziz Baccio Bailie Bajram Baldassare Baldomero Balduino Baldur Bali Baltasar Balthasar Balz Balázs
Baptist Barack Baris Barnaby Barry Bart Bartek Bartholomew Bartholomäus Bartolomeo Bartolomé Bartosz Bartłomiej Barış
Bas Baschar Bashkim Basil Basilio Bastiaan Bastian Baudelio Bautista Bayram Beau Beda Bedřich Bekim Bekir Bela Belo Ben
Benedetto Benedict Benedikt Bengt Beni Benigno Benito Benjamin Benn Benno Benny Benoît Benvenuto Beppe Berend Bernabé
Bernard Bernardino Bernardo Bernd Bernd-Dieter Berndt Bernfried Bernhard Bernie Bernt Bernward Bert Berthold Bertie
Bertil Berto Bertold Bertram Bertrand Besart Besim Besnik Bevan Biagio Bilal Bill Billy Birger Bjarne Björn Blahoslav
Blake Blas Blerim Boaz Bob Boban Bobby Bodo Boe Bogdan Bogusław Bohdan Bohumil Bohumír Bohuslav Bojan Boleslav Bonifacio
Boris Borja Borris Borys Bořivoj Brad Bradley Brady Brahim Bram Brandon Branislav Branko Breandan Brendan Brent Bret
Brian Briek Bror Bruce Bruno Bryan Bryce Buenaventura Bujar Burak Burckhard Burghard Burim Burkard Burkhard Burkhardt
Béla Börje Bøje Børge Bülent Błażej Břetislav Cahal Cahir Cailum Calcedonio Caleb Calisto Calixto Callan Callum Calogero
Calum Calvin Cameron Camillo Camilo Candelario Caoimhin Caolain Caolan Caomhan Carl Carl-Heinz Carl-Johan Carlito Carlo
Carlos Carmelo Carmine Carsten Cas Casemiro Casey Caspar Casper Cathal Cayetano Cebrián Cecilio Cedric Ceferino Celal
Celestino Celso Cem Cemal Cemil Cengiz Cetin Cezary Chaim Charles Charlie Chase Che Chema Chris Christiaan Christian
Christie Christof Christofer Christoffer Christoph Christophe Christopher Christos Christy Chucho Chuck Chus Chuy Cian
Cianan Cihan Cillian Cipriano Ciriaco Cirillo Cirino Ciro Ciríaco Claas Clarence Clark Clas Claude Claudio Claudius
Claus Claus-Dieter Claus-Peter Clavs Clayton Clemens Clement Clemente Cleto Clifford Clinton Clive Clímaco Cody Colin
Colm Colton Coluccio Colum Conal Conall Conan Conchur Conn Conor Conrad Conrado Constantin Cooper Corentin Corey
Coriolano Cormac Cornel Cornelio Cornelis Cornelius Corrado Corsin Corvin Cory Cosimo Cosme Cosmin Costantino Costanzo
Craig Crispin Cristiano Cristóbal Csaba Ctibor Ctirad Curdin Curro Curt Curtis Custodio Cyprian Cyriel Cyril Cyrill
Czeslaw Czesław Cándido Célestin Daan Dafydd Dag Dagobert Daire Dakota Dalibor Dalton Damian Damiano Damir Damjan Dan
Daniel Daniele Danijel Danilo Danny Dante Dany Danylo Dara Dardan Dario Darius Dariusz Darko Darragh Darrell Darren
Darryl Daryl Dave David Davide Davy Dawid Deaglan Dean Deane Declan Dejan Delfino Demetrio Denis Deniz Dennis Denny
Denys Derek Dermot Derrick Desiderio Desmond Detlef Detlev Dev Devin Devlet Devon Diar Diarmuid Dick Didier Diederik
Diedrich Diego Dierk Dieter Diethard Diethelm Diether Dietmar Dietrich Dimas Dimitri Dimitrios Dino Diogo Dion Dionigi
Dionisio Dirk Ditmar Dittmar Dmitri Dmitrij Dmitry Dmytro Dobroslav Dogan Domenic Domhnall Domingo Domingos Dominic
Dominik Dominique Don Donal Donald Donat Donatello Donncha Dorian Doru Douglas Dragan Drago Drahoslav Dries Drilon
Driton Duane Duarte Duilio Duncan Durante Dursun Dusan Duuk Dušan Dwayne Dylan Dylano Eamon Eamonn Earl Eberhard
Eberhardt Ebrahim Eckard Eckart Eckehard Eckhard Eckhardt Eckhart Ed Eddie Eddy Edelbert Edelmiro Edgar Edgard Edgardo
Edin Edmond Edmund Edmundo Edoardo Edon Edouard Eduard Eduardo Edvard Edvin Edward Edwin Efe Efraín Egbert Egil Egon
Egzon Ehrenfried Ehrhard Ehud Eike Einar Eirik Eivind Ekkehard Ekkehart Ekrem Eladio Eleuterio Eli Elia Elias Eligio
Elijah Elio Elis Eliseo Elladio Elliot Elmar Elmo Elof Elon Eloy Elpidio Elton Elvin Elyas Emanuel Emanuele Emiel
Emigdio Emil Emilian Emiliano Emilio Emin Emmanuel Emmerich Emmet Emmett Emre Emyr Enar Enda Endrit Enea Enes Engelbert
Engin Enis Ennio Enno Enrico Enrique Ensar Enver Enzio Enzo Eoghan Eoin Epifanio Eraldo Erasmo Erbil Ercan Erdal Erdem
Eren Erhard Erhardt Eric Erich Erik Erion Erkan Erland Erling Ermanno Ermenegildo Ermes Ernest Ernesto Ernst
Ernst-August Ernst-Dieter Ernst-Otto Erol Ertuğrul Erwin Eryk Esben Eskil Espen Espiridión Esteban Ethan Etienne Ettore
Euan Eugen Eugenio Eugeniusz Eunan Eusebio Eustaquio Eutimio Eutropio Evald Evan Evangelos Evaristo Evert Evgeny Ewald
Ewan Ezequiel Ezio Faas Fabian Fabio Fabrice Fabricio Fabrizio Fadil Falk Falko Farid Faruk Fatih Fatmir Faton Faustino
Fausto Feargal Fearghal Fedde Fedele Federigo Fedir Fedor Felice Feliciano Felipe Felix Ferdi Ferdinand Ferdinando
Ferenc Fergal Fergus Ferhat Fermín Fernand Fernando Ferre Fiachra Fidel Filip Filipe Filippo Finbar Finlay Fintan
Fionntan Fiorenzo Fiorino Fisnik Fitim Fito Flamur Flavio Flemming Flor Florencio Florent Florentin Florentino Florian
Florim Florin Floris Flurin Folke Folker Folkert Francesco Francis Francisco Franciscus Franciszek Franco Franjo Frank
Frank-Michael Frank-Peter Franklin Franky Frans František Franz Franz-Josef Franz-Peter Franz-Xaver François Fraser
Frazer Fred Freddie Freddy Frede Frederic Frederick Frederik Fredi Fredo Fredric Fredrik Fredy Fridolin Friedbert
Frieder Friedhelm Friedhold Friedo Friedrich Friedrich-Karl Friedrich-Wilhelm Frithjof Fritz Frode Fryderyk Frédéric
Fulgencio Fulvio Fumio Furkan Fynn Gabino Gabor Gabriel Gabriele Gaetano Galasso Galo Gani Gareth Garry Gary Gaspar
Gaspard Gaspare Gaston Gastone Gastón Gavin Gazmend Gebhard Geert Geir Gennaro Geoff Geoffrey Georg George Georges
Georgi Georgios Gerald Geraldo Gerard Gerardo Gerardus Gerd Gereon Gerfried Gergely Gergő Gerhard Gerhardt Gerhart
Gernot Gero Gerold Gerolf Gerrit Gert Gervasio Gerwin Ghislain Giacinto Giacobbe Giacomo Giampaolo Giampiero Gian
Gian-Luca Giancarlo Gianfrancesco Gianfranco Gianluca Gianluigi Gianmarco Gianni Gianpaolo Gianpietro Giel Gijs Gilbert
Gilberto Giles Gilles Gillis Gino Gioacchino Gioachino Gioele Gioffre Gion Gionata Giorgio Giosuè Giovanni Girish
Girolamo Gisbert Giuliano Giulio Giuseppe Giustino Glauco Glen Glenn Godofredo Goffredo Gonzalo Gonçalo Goran Gordon
Gorm Gottfrid Gottfried Gotthard Gotthilf Gotthold Gottlieb Gottlob Goyo Graciano Graeme Graham Grant Graziano Greg
Greger Gregg Gregor Gregory Grigore Grzegorz Grégoire Guadalupe Guarino Guenter Guglielmo Guido Guillaume Guillermo
Guiomar Guiseppe Gunar Gundolf Gunnar Gunter Gunther Guntram Gustaaf Gustaf Gustav Gustavo Gustaw Guus Guy Gyula György
Gzim Gábor Gérard Gökhan Göran Gösta Göte Götz Günter Günther Hagen Hajo Hakan Halil Haluk Hami Hamid Hamish Hampus
Hamza Hank Hannes Hanni Hanno Hanns Hans Hans-Adolf Hans-Albert Hans-Bernd Hans-Christian Hans-Detlef Hans-Dieter
Hans-Dietrich Hans-Eberhard Hans-Erich Hans-Friedrich Hans-Georg Hans-Gerd Hans-Gerhard Hans-Günter Hans-Günther
Hans-Heinrich Hans-Helmut Hans-Henning Hans-Herbert Hans-Hinrich Hans-Joachim Hans-Jochen Hans-Josef Hans-Jörg
Hans-Jürgen Hans-Karl Hans-Ludwig Hans-Martin Hans-Michael Hans-Otto Hans-Peter Hans-Rainer Hans-Rudolf Hans-Theo
Hans-Ulrich Hans-Uwe Hans-Walter Hans-Werner Hans-Wilhelm Hans-Willi Hans-Wolfgang Hansgeorg Hansjoachim Hansjörg
Hansjürg Hansjürgen Hanspeter Hansruedi Hansueli Harald Hardy Harish Harold Haroldo Harri Harro Harry Hartmut Hartmuth
Hartwig Harun Hasan Hassan Hasso Hauke Hector Heiko Heimo Heiner Heinfried Heini Heino Heinrich Heinz Heinz-Christian
Heinz-Dieter Heinz-Georg Heinz-Gerd Heinz-Günter Heinz-Günther Heinz-Joachim Heinz-Josef Heinz-Jürgen Heinz-Otto
Heinz-Peter Heinz-Walter Heinz-Werner Heinz-Wilhelm Heinz-Willi Helfried Helge Heliodoro Hellmut Hellmuth Helmar Helmer
Helmut Helmuth Hendrik Henk Henner Henning Henri Henric Henricus Henrik Henry Henryk Heorhij Heraclio Herbert Herberto
Heribert Heriberto Herman Hermann Hermann-Josef Hermenegildo Herminio Hernando Hernán Herwig Hidde Hilario Hilding
Hilmar Hinrich Hipólito Hjalmar Hjalte Holger Honoré Horacio Horst Horst-Dieter Horst-Günter Horst-Peter Horymír Howard
Hryhorij Hryhoriy Hu Hubert Hubertus Hudson Hugh Hugo Hugues Humberto Hunter Hussein Huw Hynek Håkon Håvard Héctor
Hüseyin Iain Ian Ibrahim Ibán Idris Idriz Ieuan Ignace Ignacio Ignacy Ignatz Ignaz Ignazio Ignác Igor Ihor Iker
Ildefonso Ilham Ilhan Ilias Ilie Ilija Ilir Ilja Ilkka Illia Illja Ilmārs Ilyas Imer Immo Imran Imre Ingbert Ingemar
Ingmar Ingo Ingolf Ingvar Inocencio Ioannis Ion Ionel Ippazio Ireneusz Irfan Isa Isaac Isac Isaiah Isak Isaías Isidor
Isidoro Isidro Ismael Ismail Ismet Istvan István Itamar Ivan Ivano Ivar Iver Ivica Ivo Iván Iwan Iwo Jaak Jacek Jacinto
Jack Jackson Jacob Jacobo Jacobus Jacopo Jacques Jafet Jaime Jair Jake Jakob Jakub Jamal James Jamie Jan Jan-Erik
Jan-Olof Jan-Peter Jan-Åke Janez Janic Janick Janik Janis Janko Jann Janne Jannik Jannis Jano Janosch Janus Janusz Jari
Jarl Jarlath Jarne Jaron Jaroslav Jaroslaw Jarosław Jasin Jasmin Jason Jasper Javier Jayden Jayson Jean Jean-Claude
Jean-Cyril Jean-Luc Jean-Marc Jean-Marie Jean-Paul Jean-Pierre Jef Jeff Jeffery Jeffrey Jelle Jelte Jenaro Jens
Jens-Peter Jens-Uwe Jeppe Jeremi Jeremiah Jeremias Jeremy Jeremías Jerker Jermaine Jeroen Jerome Jerry Jerzy Jerónimo
Jesper Jesse Jessy Jesus Jesús Jetmir Jeton Jewhen Jim Jimmie Jimmy Jindřich Jinping Jip Jiri Jiří Joachim Joacim Joakim
Joannes Joao Joaquim Joaquín Jobst Jochem Jochen Joe Joel Joep Joeri Joey Johan Johann Johannes John Johnathan Johnnie
Johnny Johny Jon Jona Jonah Jonas Jonatan Jonathan Jonathon Jonny Joost Joppe Joran Jordi Jordon Jordy Joren Jorge Joris
Jorma Jort Jos Jose Josef Josep Joseph Josephus Josh Joshua Josiah Josip Josse Jost Josua Josué José Jovan João Joël
Juan Juanito Jude Juergen Juhani Jukka Jules Julian Julien Julio Julius Juliusz Julián Jurij Jurre Justin Justus Jusuf
Juul Jyrki Ján Jérôme Józef Jörg Jörg-Peter Jörgen Jörn Jürg Jürgen Jędrzej Kaan Kacper Kadir Kai Kai-Uwe Kaj Kajetan
Kalevi Kalle Kamiel Kamil Kane Karel Karl Karl-August Karl-Dieter Karl-Erik Karl-Ernst Karl-Friedrich Karl-Georg
Karl-Hans Karl-Heinrich Karl-Heinz Karl-Josef Karl-Jürgen Karl-Ludwig Karl-Otto Karl-Peter Karl-Theodor Karl-Werner
Karl-Wilhelm Karlfried Karlheinz Karlo Karol Karsten Kasimir Kaspar Kastriot Kauri Kay Kay-Uwe Kazim Kazimierz Kealan
Keano Keelan Keir Keith Keld Kelly Kelvin Kemal Ken Kenan Kenneth Kenny Kent Kenth Kerim Kerry Kevin Khaled Khalid Kian
Kieran Kike Kilian Killian Kim Kirk Kjeld Kjell Kjetil Klaas Klas Klaus Klaus-Dieter Klaus-Günter Klaus-Jürgen
Klaus-Michael Klaus-Peter Klaus-Ulrich Klaus-Werner Klavs Klemens Klement Knud Knut Koen Koenraad Kofi Koloman Konrad
Konstantin Konstantinos Konstanty Korbinian Kornel Kornelius Kostjantyn Kostyantyn Krister Kristiaan Kristian Kristijan
Kristof Kristofer Kristoffer Kristopher Kristóf Krystian Kryštof Krzysztof Ksawery Kujtim Kunibert Kuno Kurt Kurtis
Kushtrim Kyan Kyano Kyle Kyrill Kyrylo Kálmán Kåre Labinot Lachlan Ladislaus Ladislav Lalo Lambert Lamberto Lance Lando
Larry Lars Lars-Erik Lars-Göran Lars-Olof Lars-Åke Laureano Laurens Laurent Laurenz Lauri Laurin Laurits Laus Laust
Lawrence Lazar Lazzaro Leander Leandro Leano Leart Lech Ledion Lee Leif Leigh Lenn Lennard Lennart Lennarth Lennert
Lenny Leo Leocadio Leon Leonard Leoncio Leonel Leonhard Leonid Leopold Leopoldo Leoš Leroy Leslie Leszek Levi Levin
Lewis Lex Liam Lian Lias Liberto Libor Lieven Lincoln Lindsey Lino Linus Lio Lionel Liridon Lirim Lisandro Livio Liviu
Ljubisa Lloyd Lode Lodewijk Lodovico Loek Loke Lonnie Lope Lorcan Lorenz Lorenzo Loreto Lorik Lorin Loris Lothar Loui
Louie Louis Lowe Lowie Luan Lubomír Luboš Luc Luca Lucas Luchino Lucho Lucien Lucio Ludger Ludo Ludolf Ludovic Ludovico
Ludovicus Ludvig Ludvík Ludwig Ludwik Luděk Luigi Luis Luka Lukas Lukasz Luke Lukáš Lulzim Lumír Lutz Luuk Luzius Luís
Lyndon László Lázaro Léon Maarten Macario Macauley Maciej Mads Mael Magne Magnus Mahdi Mahmoud Mahmud Mahmut Maik
Mairtin Maj Maks Maksim Maksym Malachy Malcolm Malik Malte Malthe Mamadou Manfred Manolo Manu Manuel Manus Marc
Marcantonio Marcel Marcelino Marcello Marcial Marciano Marcin Marcio Marco Marcos Marcus Marek Marian Mariano Marijan
Marijn Marino Marinus Mario Marius Mariusz Marjan Mark Marko Markus Marlon Marnix Martin Martino Marty Martyn Martín
Marvin Masoud Massimiliano Massimo Massoud Matej Mateo Mateusz Matheo Mathew Mathias Mathieu Mathijs Mathis Matias Mato
Matouš Mats Matt Matteo Matthew Matthias Matthieu Matthijs Matthäus Matti Mattia Mattias Matías Matěj Maurice Mauricio
Maurilio Maurin Maurits Mauritz Maurizio Mauro Maurus Maurycy Max Maxi Maxim Maxime Maximiano Maximilian Maximiliano
Maximino Maxym Maël Mees Mehdi Mehmet Meik Meinhard Meinolf Meinrad Mel Melchior Melker Melle Melvin Melwin Mergim
Merijn Mert Mesut Metin Micael Micha Michael Michail Michał Micheal Michel Michelangelo Michele Micheletto Michelotto
Michiel Mick Mieczysław Miel Mieszko Miguel Mihai Mihajlo Mijo Mik Mikael Mike Mikhail Mikkel Mikko Miklós Mikołaj
Mikuláš Milo Milorad Miloslav Miloš Mio Miodrag Miran Mirco Mirko Miro Miroslav Miroslaw Mirosław Mirsad Mischa Mitch
Mitchel Mitt Miłosz Mladen Modesto Mogens Mohamad Mohamed Mohammad Mohammed Moisés Moreno Morgan Moritz Morten Muhamed
Muhamet Muhammad Muhammed Muhammet Muharrem Murat Musa Mustafa Mustapha Muzaffer Mychajlo Mykhailo Mykhaylo Mykola Myles
Myroslav Máximo Måns Nabil Nacho Nacio Nael Naftali Naim Nand Nando Nanni Naoise Naoto Napoleone Narciso Narendra Naser
Natalio Natan Natanael Nataniel Nathan Nathaniel Naud Nazar Nazaret Nazario Nazmi Nebojsa Necati Ned Neil Nelio Nelson
Nemanja Nenad Neville Nevin Nevio Niall Nicanor Niccolò Nicholas Nick Nicklas Nicky Niclas Nico Nicodemo Nicola Nicolaj
Nicolas Nicolaus Nicolás Nicolò Niek Niels Nigel Nihal Nihat Nik Nikita Niklas Niklaus Niko Nikodem Nikola Nikolai
Nikolaj Nikolaos Nikolas Nikolaus Nikolay Nilo Nils Nino Noa Noah Noel Norbert Norberto Norman Noud Nouri Nout Noé Noël
Nuno Nurettin Nuri Octavian Octavio Odhran Okan Ola Olaf Olavi Oldřich Ole Oleg Olegario Oleh Oleksandr Oleksii Oleksij
Oleksiy Olexandr Olfert Olgierd Oliver Olivier Oliwer Oliwier Olle Olli Olov Omar Ondřej Onofre Onur Oran Orazio Oreste
Orhan Orlando Ortwin Oscar Oskar Osman Ossian Ostap Osvald Osvaldo Oswald Oswin Otakar Otfried Othmar Otis Otmar Oto
Ottavio Ottfried Ottmar Otto Ottokar Ottomar Ottone Otávio Ove Ovidio Owen Oğuz Pablo Paco Padraic Padraig Palle Pancho
Panfilo Paolo Paride Parker Pascal Pascual Pasqual Pasquale Patric Patrice Patricio Patrick Patrik Patrizio Patryk Paul
Paul-Gerhard Paul-Heinz Paulino Paulo Pauric Pavel Pavlo Pawel Paweł Pawlo Peadar Pearce Pearse Peder Pedro Peer Pekka
Pelayo Pelle Pellegrino Pepe Pepijn Pepito Per Per-Erik Per-Olof Pero Perry Petar Pete Peter Peter-Michael Petr Petro
Petros Petru Petrus Phil Philip Philipp Philippe Phoenix Piaras Pierangelo Piergiorgio Piergiuseppe Pierluigi Piermaria
Piero Pierpaolo Pierre Pierre-Yves Piersanti Piet Pieter Pieter-Jan Pietro Pim Piotr Pirmin Pius Plinio Plácido Pomponio
Poncio Pontus Porfirio Poul Preben Predrag Preston Priit Primitivo Prudencio Przemysław Puccio Pánfilo Pål Péter Pío
Přemysl Quentin Quinn Quinten Quique Quirin Quirino Rachid Radek Radim Radomír Radoslav Radosław Radovan Radu Rafa
Rafael Rafał Raffael Raffaele Raffaellino Raffaello Ragnar Ragner Rahm Raik Raimondo Raimund Raimundo Rainer Ralf
Ralf-Dieter Ralf-Peter Ralph Ramazan Ramiro Ramiz Ramon Ramón Randall Randolf Randy Ranieri Raoul Raphael Rasmus Raul
Ravi Ray Rayan Raymond Raymund Raúl Recep Reece Reginald Reimar Reimer Reimund Reinald Reinaldo Reiner Reinhard Reinhart
Reinhold Rembrandt Remigio Remo Remzi Renaat Rens Renzo René Reto Reuben Rex Rexhep Reynaldo Reza Rhett Rhys Rian
Ricardo Riccardo Ricciotti Richard Richardt Rick Rickard Rickey Ricky Rico Rigo Rik Rikard Riley Rinaldo Rino Rinor
Rishi Riza Roan Rob Robbe Robbie Robby Robert Roberto Robin Rocco Rochus Roderich Roderick Rodney Rodolfo Rodrigo Roel
Roeland Rogelio Roger Rohan Roland Rolando Rolf Rolf-Dieter Rolf-Peter Roman Romolo Romuald Ron Ronald Ronan Ronni Ronny
Rony Roque Rory Rosario Rosendo Ross Rostislav Rostyslav Rostyslaw Rouven Rowan Roy Ruairi Ruari Ruben Rubén Rudi Rudolf
Ruedi Rufino Rufus Ruggero Ruggiero Rui Rune Rupert Ruperto Ruslan Russell Ruy Ryan Ryder Ryszard Régulo Rémy Rómulo
Rüdiger Rıza Saban Sabas Sabatino Sabri Sacha Saddam Sadik Safet Saleh Salih Salvatore Salvi Sam Sami Samir Sammy Samu
Samuel Samuele Sancho Sandalio Sandor Sandro Sante Santiago Santos Sasa Sascha Saturnino Saverio Saïd Scott Seamus Sean
Sean-Paul Sebastiaan Sebastian Sebastiano Sedat Segismundo Selahattin Selim Senad Senne Senol Sep Sepp Seppe Serdar
Serge Sergei Sergej Sergey Sergio Sergius Serhii Serhij Serhiy Serkan Seve Severiano Severin Severino Severo Seymour
Shaban Shane Shaun Shay Shea Shimon Shinzo Siebe Siegbert Siegfried Sieghard Siegmar Siegmund Siegward Siem Sigfrid
Sigfrido Sigfried Sigge Sigismund Sigmar Sigmund Sigurd Sigvard Silas Silvan Silvano Silvester Silvestre Silvestro
Silvio Simen Simeon Simon Simone Simón Sinan Sindre Sinisa Sione Siro Sivert Sixten Sjoerd Skender Slavisa Slavko
Slavomír Slawomir Slobodan Sol Sondre Sorin Sosimo Spencer Staffan Stan Stanislaus Stanislav Stanislaw Stanisław Stanley
Stavros Steen Stef Stefaan Stefan Steffen Stellan Sten Stepan Stephan Stephen Steve Steven Stewart Stian Stig Stijn
Stjepan Stojan Stuart Sture Suat Sune Sung Svatopluk Svatoslav Svein Sven Sven-Erik Sven-Olof Svenning Sverre Sviatoslav
Swen Swjatoslaw Sylvain Sylvester Sylvio Szabolcs Szymon Sándor Sébastien Sérgio Sönke Sören Søren Sükrü Süleyman
Sławomir Tadeo Tadeusz Tadeáš Tadhg Tahir Tahsin Tamás Tane Taner Tapani Tapio Taras Tarik Tarık Tassilo Tayfun Taylor
Tayyip Ted Teemu Tejs Telemaco Telmo Temistocle Tenzin Teo Teobaldo Teodor Teodoro Teodosio Terence Terje Terrance
Terrence Terry Teun Teófilo Thaddeus Thaddäus Thales Theo Theobald Theodoor Theodor Theodore Theodoros Theophil Thiago
Thibault Thibaut Thibo Thierry Thies Thijmen Thijn Thijs Thilo Thom Thomas Thor Thoralf Thorben Thore Thorsten Thure
Théophile Tiago Tiarnan Tibe Tibo Tibor Tiburcio Tijl Tijmen Tijn Tijs Til Till Tilman Tilo Tim Timmy Timo Timon Timoteo
Timothy Tine Tino Titus Tiziano Tobias Tobiasz Toby Todd Tolga Tom Tomas Tomasz Tomislav Tommy Tomás Tomáš Toni Tonino
Tonny Tony Toon Toralf Torben Torbjörn Torbjørn Tord Torgny Toribio Torquato Torsten Toño Traugott Travis Trent Trevor
Trinidad Tristan Troels Trond Troy Tudor Tullio Tuncay Ture Turgut Tuur Tycho Tygo Tyler Tymofij Tymofiy Tymon Tymoteusz
Tyrone Tõnu Ubaldo Uberto Udo Ueli Uffe Ugo Ugolino Ulf Uli Ulises Ullrich Ulrich Ulrik Ultan Umut Urbain Urban Urbano
Urs Utz Uwe Uğur Vadym Vagn Valdemar Valentijn Valentin Valentyn Valerij Valerio Valeriy Valon Valter Valère Vasco
Vasily Vassilios Vasyl Vaughan Veer Vegard Veit Veli Venancio Venceslás Verner Vernon Vic Vicente Victor Victoriano
Victorino Vidal Vidar Vide Viggo Vigo Viking Viktor Viktors Vilgot Vilhelm Villads Ville Vilmer Vilém Vince Vincent
Vincentio Vincenzo Vinicio Vinko Vinzenz Virgilio Visar Vitali Vitalii Vitalij Vitaliy Vito Vitor Vittorio Vitus Vlad
Vladimir Vlado Vladyslav Vlasta Vlastimil Vojtěch Volkan Volker Volkhard Volkmar Volodymyr Vratislav Vyacheslav Václav
Vít Vítězslav Wacław Wadym Waldemar Walerij Walfried Walter Wannes Warre Warren Wassili Wassyl Wayne Wen Wendelin Wenzel
Werner Wesley Wieland Wieslaw Wiesław Wigbert Wiktor Wilfred Wilfredo Wilfried Wilhelm Wilhelmus Willem Willfried Willi
William Willibald Willibert Willie Willy Wilmer Wilson Wim Winfried Witalij Witold Wjatscheslaw Wladimir Wladyslaw
Wojciech Woldemar Wolf Wolf-Dieter Wolf-Dietrich Wolf-Rüdiger Wolfgang Wolfhard Wolfram Wolodymyr Wout Wouter Wulf
Wálter Xander Xaver Xavi Xavier Yago Yair Yakup Yanick Yanik Yanis Yann Yannic Yannick Yannik Yannis Yaroslav Yasin
Yassin Yassine Yassir Yavuz Yaşar Yevgeny Yevhen Yilmaz Yiğit Yngve Yoshihide Younes Yousef Youssef Yukio Yuri Yurii
Yurij Yuriy Yury Yusuf Yvan Yves Yvon Zac Zacarías Zacharias Zacharie Zachary Zak Zakaria Zakhar Zbigniew Zbyněk Zdeněk
Zdravko Zdzisław Zeki Zeljko Zeno Zenon Ziggy Zikmund Zlatko Zoltan Zoltán Zoran Zsolt Zsombor Zygmunt Åbjørn Åke
Édouard Ömer Örjan Özgür Øivind Øjvind Ørni Øvli Øystein Øyvind İbrahim İhsan İlhan İlker İsmail Łukasz
"""

WOMEN, MEN = words(_WOMEN), words(_MEN)
FIRST_NAMES = WOMEN | MEN


# first names that are countries, peoples or capitals as well
PLACES_AND_PEOPLES = words("Chad Finn Dane Georgia India Israel Jordan Kenya Paris London Sofia Vienna Asia Cuba Scott")


def gender_of(first_name: str) -> str:
    """``m`` or ``f``, as a first name tells it; empty for none of the list, or one that both bear."""
    return {(True, False): "m", (False, True): "f"}.get((first_name in MEN, first_name in WOMEN), "")
