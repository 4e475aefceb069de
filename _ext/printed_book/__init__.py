"""The whole book as one PDF: ``make pdf``, which prints the pages of the e-book with an installed Chromium.

``reading``     what the e-book holds: its pages in their order, title, authors, rights
``assembling``  one document of all pages: identifiers that do not meet, title page, contents with numbers
``printing``    Chromium prints it, twice: only the first print tells on which page each chapter begins
``finishing``   what a browser leaves out of a PDF; what must hold of the result

The e-book is there already, checked, and free of everything that needs a script or a click.
"""
