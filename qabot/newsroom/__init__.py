"""What a newsroom needs around the bot: who may do what, what was done, and what people put right.

    address.py      under which names and which prefix browsers see the app
    accounts.py     names, roles and salted hashes; logging in a bounded number of times
    guard.py        the one door: every request is looked at here, before Gradio sees it
    policy.py       what a page may load and do
    acting.py       who is acting, and a line in the audit log for each change
    desk.py         the facade's part: putting right, watching, erasing
    corrections.py  what was put right; corrected.py lays it over an index, export.py makes annotated articles of it
    watch.py        questions that are asked again after each update
    erase.py        an article gone for good

What people make and no index can make again lies in the hidden folder ``.qabot`` of the corpus, in small files of its
own: whoever copies the corpus copies it too, an index may be deleted or change its engine at any time, and where the
articles themselves are stored is no matter of it.
"""
