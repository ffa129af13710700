"""Knows which English names of people and departments mean the same in any dictionary."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

_GROUPS: Final = tuple(
    frozenset(tuple(name.split()) for name in line.split(", "))
    for line in """
accountant, bookkeeper
accounting, accounts, accountancy, bookkeeping, accounts department
administration, admin
administrator, admin
airman, pilot
applicant, candidate
architect, designer
athlete, sportsman, player
attorney, lawyer, counsel, solicitor
audience, spectator, viewer
author, writer
board, board of director
builder, constructor
buyer, purchaser
call center, contact center, customer care
caretaker, custodian, janitor
carpenter, joiner
chauffeur, driver
child, kid
citizen, resident, inhabitant
cleaner, janitor, housekeeper
client, customer
coder, developer, programmer, software engineer
company, organization, firm, enterprise
conductor, guard
courier, messenger
crew, team, shift
department, dept, division
depot, warehouse
dispatcher, dispatch
doctor, physician, clinician, medic
donor, benefactor, contributor
editor, editorial
educator, instructor, teacher
electrician, electrical fitter
emergency department, emergency room
employee, staff, personnel, worker, teammate, workforce, colleague, our person
engineering, engineer
executive, leadership, leader, management team, top management
facility, facility management
farmer, grower
finance, finance department, accounting
firefighter, fireman, fire crew
fisherman, fisher
fitter, mechanic
forester, forest ranger
foreman, supervisor, crew leader, team leader
front desk, reception
fundraiser, development officer
guest, visitor
head, manager, chief
hr, human resource, people team
hrbp, hr bp, hr business partner
managing director, md
general manager, gm
chief executive officer, ceo, chief executive
chief financial officer, cfo
chief operating officer, coo
chief technology officer, cto
chief information officer, cio
project management office, pmo
public relation, pr
vice president, vp
inspector, examiner
interpreter, translator
journalist, reporter
laboratory, lab
lawyer, legal, legal department
lead, leader
learner, student, pupil
librarian, library
maintenance, repair
manager, management
mariner, sailor, seafarer
musician, player
nurse, nursing, nursing staff, nursing team
occupant, tenant, resident
operative, operator
outlet, shop, store
parent, guardian
passenger, traveller, traveler, rider
patient, inpatient
pensioner, retiree
photographer, photo desk
plant, factory, works
planner, planning, scheduler
police, police officer
procurement, purchasing, purchase
production, manufacturing
quality assurance, qa
quality control, qc
r&d, research and development
researcher, scientist
salesman, salesperson, seller, sales rep, sales representative, sales, sales force
secretary, secretariat
security, security guard, guard
shareholder, stockholder
shop floor, production floor
singer, vocalist
stevedore, docker, longshoreman
supplier, vendor
technician, technical staff
teller, cashier
cleaner, cleaning staff, cleaning crew
clerk, clerical staff, office staff
cook, kitchen staff, kitchen crew, catering staff
doctor, medical staff
editor, editorial staff, editorial team
guard, security staff, security team
lecturer, teaching staff, academic staff
pilot, flight crew
teacher, teaching staff
theater, theatre
trainee, apprentice
trainer, coach
trucker, lorry driver, truck driver
veterinarian, vet
volunteer, helper
waiter, server, waiting staff
workshop, shop
""".strip().splitlines()
)
_OF: Final = {name: tuple(g for g in _GROUPS if name in g) for group in _GROUPS for name in group}


def synonyms_of(name: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield names that mean the same as a name given by its stems: another last word, or two others."""
    for length in (1, 2, 3):
        end = name[-length:]
        if len(end) < length:
            return
        for group in _OF.get(end, ()):
            for other in sorted(group):
                if other != end:
                    yield (*name[:-length], *other)
