### Words of exported documents.

export-untitled = No subject

header-number = Number
header-date = Date
header-as-of = Information as of
header-recipient = To
header-sender = From
header-purpose = For
header-status = Status
header-drafted = Drafted
header-reviewed = Reviewed
header-approved = Approved

marking-internal = Internal use
marking-restricted = Restricted distribution
marking-tlp-clear = TLP:CLEAR
marking-tlp-green = TLP:GREEN
marking-tlp-amber = TLP:AMBER
marking-tlp-amber-strict = TLP:AMBER+STRICT
marking-tlp-red = TLP:RED

purpose-information = information
purpose-decision = decision
status-draft = draft
status-reviewed = reviewed
status-approved = approved

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

commitment-open = open
commitment-in-progress = in progress
commitment-met = met
commitment-lapsed = lapsed
commitment-to-verify = to verify

change-article = article
change-event = event
change-round = round
change-office = office
change-position = position
change-point = point
change-commitment = commitment
change-status = status
change-deadline = deadline passed
change-contradiction = contradiction
calendar-details = Owners: { $owners }. Made: { $made }. Status: { $status }.
