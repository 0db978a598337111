"""Every model behind every list, table and tree keeps what Qt asks of a model."""

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractItemView
from walk_kit import walk


def test_the_models_of_all_windows_are_sound(make_kit, store_path, tmp_path):
    kit = make_kit(store_path, imports=True)
    seen: dict[str, QAbstractItemModel] = {}
    for _, window in walk(kit, tmp_path):
        for view in [window, *window.findChildren(QAbstractItemView)]:
            model = view.model() if isinstance(view, QAbstractItemView) else None
            if model is not None and type(model).__module__.startswith("wcodesk"):
                seen[type(model).__name__] = model
                # Looks through the model at once; what is wrong is a warning of Qt, which fails the test.
                QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert len(seen) >= 10, sorted(seen)
