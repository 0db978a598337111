"""Ten tasks done for real: with keys and the mouse, in the window that the program makes, over the bundled edition.

Each asserts that what it did is in the store or on the disk. `python docs/tasks` does them and says how many steps and
seconds each takes; `make pictures` has what they show as the pictures of the manual.
"""
