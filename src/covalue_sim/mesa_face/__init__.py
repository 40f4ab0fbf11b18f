"""The model as Mesa sees it: a model to step, and agents over the live state."""

from covalue_sim.mesa_face.actor import Actor
from covalue_sim.mesa_face.group import CommunityGroup
from covalue_sim.mesa_face.model import CoValueModel
from covalue_sim.mesa_face.organisation import Organisation
from covalue_sim.mesa_face.patient import Patient
from covalue_sim.mesa_face.professional import Professional

__all__ = ["Actor", "CoValueModel", "CommunityGroup", "Organisation", "Patient", "Professional"]
