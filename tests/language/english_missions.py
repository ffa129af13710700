# ruff: noqa: E501
"""English missions with the clients that a reader should find in them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    """One mission, its declared clients (``name`` or ``name|alias|alias``) and those that it serves."""

    unit: str
    clients: tuple[str, ...]
    text: str
    served: tuple[str, ...]


CASES: tuple[Case, ...] = (
    Case("Print shop", ("marketing|marketing team",), "Help marketing launch every campaign with printed matter in hand.", ("marketing",)),
    Case("Tool room", ("machinists", "maintenance crew"), "We help machinists start each shift with sharp tools, together with the maintenance crew.", ("machinists",)),
    Case("Treasury", ("plant managers", "banks"), "Treasury enables plant managers to pay suppliers on the agreed day through our banks.", ("plant managers",)),
    Case("Bindery", ("Editorial", "readers"), "To assist Editorial in getting books to readers on time.", ("Editorial",)),
    Case("Facilities", ("tenants", "cleaning contractors"), "Keep the building safe and comfortable for tenants by supervising cleaning contractors.", ("tenants",)),
    Case("Data office", ("branch managers", "risk department"), "Branch managers are provided with a daily report so that the risk department is not surprised.", ("branch managers",)),
    Case("Legal", ("project managers|PM", "contractors"), "Support PMs in closing contracts with contractors without delays.", ("project managers",)),
    Case("Quality lab", ("production", "customers"), "Provide production with test results before the batch leaves for customers.", ("production",)),
    Case("Logistics", ("stores", "warehouse"), "Deliver goods from the warehouse to stores by 7 a.m.", ("stores",)),
    Case("Security", ("employees", "visitors"), "Control the access of employees and visitors.", ()),
    Case("HR", ("line managers", "candidates"), "Helping line managers find, hire and keep the right people; candidates get an answer within two days.", ("line managers", "candidates")),
    Case("Accounts", ("Chief Executive Officer|CEO",), "So that the CEO can decide with figures in hand, we close the books on the third day.", ("Chief Executive Officer",)),
    Case("Canteen", ("workers",), "Our purpose is to serve workers good food quickly.", ("workers",)),
    Case("IT service desk", ("sales team|sales", "vendors"), "Give sales working laptops within a day of a call, with the help of vendors.", ("sales team",)),
    Case("Training centre", ("supervisors", "operators"), "It is our job to equip supervisors with the skills they need to train operators.", ("supervisors",)),
    Case("Procurement", ("maintenance", "finance"), "For maintenance: spare parts on the shelf before they are needed, at prices approved by finance.", ("maintenance",)),
    Case("Design bureau", ("Construction Department",), "Help the Construction Department build without rework.", ("Construction Department",)),
    Case("Design bureau", ("Construction Department",), "Help the head of construction build without rework.", ("Construction Department",)),
    Case("Sales support", ("Sales Department", "Marketing Department"), "Help the sales dept close deals with leads from the marketing department.", ("Sales Department",)),
    Case("Fleet", ("drivers",), "We hepl drivers finish every route in a sound vehicle.", ("drivers",)),
    Case("Audit", ("board", "branches"), "Inspect branches and report violations.", ()),
    Case("Audit", ("board", "branches"), "Inform the board about risks in the branches before they turn into losses.", ("board",)),
    Case("Payroll", ("employees", "tax office"), "Employees receive correct pay on the 5th; reports go to the tax office.", ("employees",)),
    Case("Payroll", ("employees",), "Reduce the cost of payroll by ten per cent.", ()),
    Case("Kitchen", ("waiters", "guests"), "Help waiters delight guests.", ("waiters",)),
    Case("Reception", ("guests", "housekeeping"), "To welcome guests and help them settle in, in cooperation with housekeeping.", ("guests",)),
    Case("Planning", ("foremen", "shop managers"), "Assistance to foremen and shop managers in meeting the daily plan.", ("foremen", "shop managers")),
    Case("Planning", ("foremen", "directors"), "Support for foremen in meeting the plan set by directors.", ("foremen",)),
    Case("Library", ("researchers", "students"), "Make it easy for researchers and students to find what they need.", ("researchers", "students")),
    Case("Communications", ("executives", "press"), "We partner with executives to explain the strategy to the press.", ("executives",)),
    Case("Repair shop", ("tram depot",), "The repair shop supports the tram depot. It does so by returning every car within 24 hours.", ("tram depot",)),
    Case("Metrology", ("laboratories",), "Metrology serves laboratories: their instruments show the truth.", ("laboratories",)),
    Case("Analytics", ("product managers", "engineers"), "Help product managers choose what to build and engineers see what is slow.", ("product managers", "engineers")),
    Case("Analytics", ("product managers", "engineers"), "Help product managers agree priorities with engineers.", ("product managers",)),
    Case("Billing", ("customers", "sales managers"), "Sales managers get invoices ready to send to customers.", ("sales managers",)),
    Case("Regulatory affairs", ("factories", "ministry"), "Ensure that factories hold every licence required by the ministry.", ("factories",)),
    Case("Workplace", ("staff",), "We maintain the staff canteen.", ()),
    Case("Events", ("Partner Department", "partners"), "Help the Partner Department sign new dealers.", ("Partner Department",)),
    Case("Documentation", ("service engineers", "end users"), "Clear manuals for service engineers and end users, delivered with every release.", ("service engineers", "end users")),
    Case("Recruiting", ("department heads", "HR director"), "Enabling department heads to fill vacancies within a month; reports to the HR director.", ("department heads",)),
    Case("Dispatch", ("crews",), "To make sure crews know where to go.", ("crews",)),
    Case("Energy", ("workshops", "power company"), "Uninterrupted supply of power, bought from the power company, to the workshops.", ("workshops",)),
    Case("Lab", ("physicians", "patients"), "Physicians rely on us for results they can use to treat patients.", ("physicians",)),
    Case("Customer care", ("clients",), "Improve our own image and cut the number of complaints.", ()),
)  # fmt: skip
