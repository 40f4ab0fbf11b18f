"""Levers of a small model, quick to step, in which people come and go often."""

SMALL = {
    "population.patients.count": 40,
    "population.professionals.count": 5,
    "population.groups.count": 3,
    "population.organisations.count": 2,
    "run.burn_in": 3,
    "run.weeks": 6,
    "turnover.patient_rate": 0.05,
    "turnover.professional_rate": 0.05,
}
