import gc

from wcodesk.model import garbage


def test_the_search_goes_on_where_it_was_going_on():
    with garbage.put_off():
        assert not gc.isenabled()
        with garbage.put_off():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()
