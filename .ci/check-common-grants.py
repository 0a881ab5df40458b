#!/usr/bin/python3
"""Reads published calls and awards with the models of the CommonGrants SDK: check-common-grants.py FOLDER..."""

import pathlib
import sys

from common_grants_sdk.schemas.pydantic import AwardsListResponse, OpportunitiesListResponse

ids = set()
for folder in map(pathlib.Path, sys.argv[1:]):
    awards = AwardsListResponse.model_validate_json((folder / "awards.json").read_bytes())
    calls = OpportunitiesListResponse.model_validate_json((folder / "opportunities.json").read_bytes())
    known = {call.id for call in calls.items}
    for award in awards.items:
        if award.opportunity.id not in known:
            sys.exit(f"FAILED: {award.title} refers to a call that is not published")
    ids.add(tuple(sorted(str(item.id) for item in [*awards.items, *calls.items])))
    if len(ids) > 1 or len(set(next(iter(ids)))) != len(next(iter(ids))):
        sys.exit("FAILED: UUIDs differ between languages, or are there twice")
    print(f"{folder.name}: {len(awards.items)} awards, {len(calls.items)} calls")
