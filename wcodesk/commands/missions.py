"""The verb mission: add, list, edit, remove."""

from __future__ import annotations

import argparse
from typing import Any

from wcodesk.commands.common import open_store, pick_edition, pick_member, pick_region
from wcodesk.commands.output import Output
from wcodesk.model.errors import DeskError
from wcodesk.model.members import MemberIndex
from wcodesk.model.records import Mission, MissionMode, MissionState
from wcodesk.model.when import When

# The options that go to the store as they are typed, with their help.
TEXTS = {
    "title": "what it was or will be",
    "form": "workshop, diagnostic, accreditation…",
    "topic": "what it is about",
    "programme": "the programme it belongs to",
    "donor": "who pays",
    "place": "town or country",
    "note": "anything else",
}


def add_to(verbs: Any, store: argparse.ArgumentParser) -> None:
    """Add the parsers of this verb. store: the parent parser that knows --store."""
    mission = verbs.add_parser("mission", parents=[store], help="the log of missions: add, list, edit, remove")
    acts = mission.add_subparsers(title="acts", metavar="ACT", required=True)

    act = acts.add_parser("add", parents=[store], help="log a mission")
    act.add_argument("--edition", metavar="ID", help="default: the newest")
    _add_fields(act)
    act.set_defaults(run=add)

    act = acts.add_parser("list", parents=[store], help="list missions by date")
    act.add_argument("--edition", metavar="ID", help="default: the newest")
    _add_place(act)
    act.add_argument("--json", action="store_true")
    act.set_defaults(run=show)

    act = acts.add_parser("edit", parents=[store], help="change fields of a mission; an empty value clears one")
    act.add_argument("id", metavar="ID")
    _add_fields(act)
    act.set_defaults(run=edit)

    act = acts.add_parser("remove", parents=[store], help="take a mission out; undo brings it back")
    act.add_argument("id", metavar="ID")
    act.set_defaults(run=remove)


def _add_place(act: argparse.ArgumentParser) -> None:
    act.add_argument("--member", metavar="NAME", help="a Member by code or any name")
    act.add_argument("--region", metavar="REGION", help="europe, asia-pacific, americas, esa, mena or wca")


def _add_fields(act: argparse.ArgumentParser) -> None:
    _add_place(act)
    for name, what in TEXTS.items():
        act.add_argument(f"--{name}", metavar="TEXT", help=what)
    act.add_argument("--when", metavar="DATE", help='as rough as you know: "3-7 June 2019", "June 2019", 2019, 2019/20')
    act.add_argument("--mode", choices=[mode.value for mode in MissionMode if mode])
    act.add_argument("--state", choices=[state.value for state in MissionState])


def add(args: argparse.Namespace, output: Output) -> int:
    """Log a mission, and say how the date was understood."""
    with open_store(args) as store:
        members = MemberIndex(store.members())
        fields = _fields(args, members)
        if not fields.get("title"):
            raise DeskError('a mission needs a title: --title "…".')
        if not fields.get("member") and not fields.get("region"):
            raise DeskError("a mission needs a Member or a region: --member NAME or --region REGION.")
        edition = pick_edition(store, args.edition)
        _, mission_id = store.add_mission(edition.id, **fields)
        _describe(store.mission(mission_id), members, output)
    return 0


def show(args: argparse.Namespace, output: Output) -> int:
    """List the missions of an edition, a Member or a region by date."""
    with open_store(args) as store:
        members = MemberIndex(store.members())
        member = pick_member(members, args.member).iso if args.member else None
        region = pick_region(args.region).scope if args.region else None
        missions = store.missions(pick_edition(store, args.edition).id, member=member, region=region)
    missions.sort(key=lambda mission: When.parse(mission.when))
    if args.json:
        output.json([mission._asdict() for mission in missions])
        return 0
    if not missions:
        output.line("No missions.")
        return 0
    rows = [
        (
            When.parse(mission.when).label() or "no date",
            _whose(mission, members),
            mission.state.value,
            mission.title,
            mission.id,
        )
        for mission in missions
    ]
    output.table(("When", "Member", "State", "Title", "ID"), rows)
    return 0


def edit(args: argparse.Namespace, output: Output) -> int:
    """Change the fields that were given."""
    with open_store(args) as store:
        members = MemberIndex(store.members())
        fields = _fields(args, members)
        if not fields:
            raise DeskError("nothing to change was given; `wcodesk mission edit --help` lists the fields.")
        store.edit_mission(args.id, **fields)
        _describe(store.mission(args.id), members, output)
    return 0


def remove(args: argparse.Namespace, output: Output) -> int:
    """Take a mission out."""
    with open_store(args) as store:
        mission = store.mission(args.id)
        store.remove_mission(args.id)
    output.line(f"Removed “{mission.title}”. `wcodesk undo` brings it back.")
    return 0


def _fields(args: argparse.Namespace, members: MemberIndex) -> dict[str, Any]:
    """The fields that were given, as the store takes them. DeskError for what cannot be understood."""
    from wcodesk.model.fields import MISSION_FIELDS

    by_name = {field.name: field for field in MISSION_FIELDS}
    given: dict[str, Any] = {}
    try:
        for name in TEXTS:
            if (typed := getattr(args, name)) is not None:
                given[name] = by_name[name].read(typed)
    except ValueError as problem:
        raise DeskError(str(problem)) from problem
    if args.member is not None:
        given["member"] = pick_member(members, args.member).iso if args.member else ""
    if args.region is not None:
        given["region"] = pick_region(args.region).scope
    member = members.get(given.get("member", ""))
    if member and given.get("region", member.region) != member.region:
        raise DeskError(f"{member.name} is not in that region but in {pick_region(member.region).name}.")
    if args.when is not None:
        given["when"] = _understood(args.when)
    if args.mode is not None:
        given["mode"] = MissionMode(args.mode)
    if args.state is not None:
        given["state"] = MissionState(args.state)
    return given


def _understood(typed: str) -> str:
    from wcodesk.model.dates import understand

    if not typed.strip():
        return ""
    when = understand(typed)
    if when is None:
        raise DeskError(
            f"“{typed}” is no date that the desk can read; write 3-7 June 2019, June 2019, 2019 or 2019/20."
        )
    return when.text


def _whose(mission: Mission, members: MemberIndex) -> str:
    member = members.get(mission.member) if mission.member else None
    return member.name if member else pick_region(mission.region).name


def _describe(mission: Mission, members: MemberIndex, output: Output) -> None:
    when = When.parse(mission.when).label()
    output.line(f"{mission.title}")
    output.line(f"  {_whose(mission, members)}, {when or 'no date'}, {mission.state.value}")
    output.line(f"  {mission.id}")
