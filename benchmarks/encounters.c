/* The encounter step in straight C, one patient after the other: the floor that the model is measured against.
 *
 * The same arithmetic in the same order as covalue_sim.model.visits.visit, on the same records (records.h is
 * generated from the model's own), with the C library's exp, log and pow. Built-in rules only.
 */
#include <math.h>
#include <stdbool.h>
#include "records.h"

enum { COMPONENTS = 6, DIMENSIONS = 4, RESOURCES = 8, KINDS = 5 };
enum { HEALTH, EXPERIENCE, KNOWLEDGE, RELATIONAL, VOICE, ECONOMIC };
enum { PATIENT, PROFESSIONAL, GROUP, ORGANISATION, SOCIETY };
enum { TIME, EXPERTISE, EXPERIENCES, INFORMATION, MONEY, CREDITS, SUPPORT, LEGITIMACY };
enum { BALANCE, TRADE_OFF, ASK_HELP, ESCALATE, AVOID };
#define SMALLEST 1e-6

typedef struct {
  uint64_t root;
  int64_t patients, professionals, numbers[8]; /* numbers of processes, see step.py */
  const Settings *p;
  Patient *patient;
  Professional *professional;
  Group *group;
  Organisation *organisation;
  const double *weights, *scale; /* (4, 6) and (2, 6) of the segment */
  double *flows;                 /* (5, 5, 8) */
  uint64_t weight_keys[COMPONENTS]; /* filled here, before the first week */
} World;

static inline uint64_t mix(uint64_t z) {
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}
static inline uint64_t stream(uint64_t root, int64_t process, int64_t week) {
  return mix(mix(root + (uint64_t)process * 0xBB67AE8584CAA73Bu) + (uint64_t)week * 0xA54FF53A5F1D36F1u);
}
static inline double uniform(uint64_t key, int64_t actor) {
  return (double)(int64_t)(mix(key + (uint64_t)actor * 0x9E3779B97F4A7C15u) >> 11) * 0x1p-53;
}
static inline int64_t identity(const Patient *i) { return i->slot + ((int64_t)i->generation << 32); }
static inline double clip01(double x) { return x < 0.0 ? 0.0 : x > 1.0 ? 1.0 : x; }
static inline double saturating(double x) { return x / (1.0 + x); }
static inline double logistic(double x) { return 1.0 / (1.0 + exp(-x)); }
static inline double between(double a, double b, double share) { return a + share * (b - a); }
static inline double positive(double x) { return x > 0.0 ? x : 0.0; }
static inline double distance(double x, double y, double u, double v) {
  return sqrt((x - u) * (x - u) + (y - v) * (y - v));
}
static inline double mean_need(const Patient *i) {
  double total = 0.0;
  for (int d = 0; d < DIMENSIONS; d++) total += i->need[d];
  return total / DIMENSIONS;
}
static inline double tied(const Settings *p, const Patient *i) {
  return i->relation / (i->relation + p->encounter_tie_half);
}
static inline double dearness(const Settings *p, double gradient, double slack) {
  return 1.0 + gradient * (1.0 - p->support_resources) * (1.0 - slack);
}
static inline void give(World *w, int giver, int receiver, int resource, double amount) {
  if (amount >= 0.0) w->flows[(giver * KINDS + receiver) * RESOURCES + resource] += amount;
  else w->flows[(receiver * KINDS + giver) * RESOURCES + resource] -= amount;
}

/* 4a. Who decides, and coping. */
static double dependence(double stake_u, double stake_p, double out_u, double out_p) {
  double of_u = stake_u / (1.0 + out_u), of_p = stake_p / (1.0 + out_p), both = of_u + of_p;
  return both > 0.0 ? of_p / both : 0.5;
}
static double decide(const World *w, const Patient *i, const Professional *j, const Organisation *h) {
  const Settings *p = w->p;
  double pooled = 0.0, helped = 0.0, share;
  if (i->group >= 0 && p->mechanisms_groups) {
    pooled = p->power_pooling * w->group[i->group].power;
    helped = w->group[i->group].competence;
  }
  double stake = mean_need(i), other = p->power_professional_stake, out = i->alternatives + helped, queue = j->queue;
  switch (p->power_rule) {
    case 0: share = p->power_professional_led; break;
    case 1: share = h->declared; break;
    case 2: share = p->power_token_share; break;
    case 3: share = dependence(stake, other, out, queue); break;
    case 4: share = dependence(stake, other, out, queue); share += pooled * (1.0 - share); break;
    default: {
      double user = 0.5 * (1.0 - stake) * out / (1.0 + out), staff = 0.5 * (1.0 - other) * queue / (1.0 + queue);
      share = user + p->power_bargaining * (1.0 - user - staff);
    }
  }
  return clip01(share);
}
static double cope(const World *w, Patient *i, Organisation *h, const double *weights, double phi) {
  const Settings *p = w->p;
  i->coping = -1;
  if (!p->mechanisms_tension || i->tension <= p->coping_threshold) return phi;
  i->coping = (int8_t)p->coping_rule;
  if (i->coping == BALANCE) return between(phi, 0.5, p->coping_compromise);
  if (i->coping == TRADE_OFF) {
    int top = 0;
    for (int c = 1; c < COMPONENTS; c++) if (weights[c] > weights[top]) top = c;
    bool personal = top == EXPERIENCE || top == RELATIONAL || top == VOICE;
    return between(phi, personal ? 1.0 : 0.0, p->coping_compromise);
  }
  if (i->coping == ESCALATE) {
    h->escalated += 1.0;
    i->trust -= p->coping_escalation_cost * i->trust;
  }
  return phi;
}
static void own_weights(const World *w, const Patient *i, double *out) {
  double total = 0.0;
  for (int c = 0; c < COMPONENTS; c++) {
    double weight = w->weights[i->rationale * COMPONENTS + c];
    if (w->p->value_dispersion > 0.0)
      weight *= 1.0 + w->p->value_dispersion * (2.0 * uniform(w->weight_keys[c], identity(i)) - 1.0);
    out[c] = weight;
    total += weight;
  }
  if (total > 0.0) for (int c = 0; c < COMPONENTS; c++) out[c] /= total;
}

/* 4b. Efforts and production. */
static double best_effort(const Settings *p, double ability, double share, double weight, double common, double cost,
                          double tempted) {
  double drive = ability * share * weight, sigma = p->encounter_sigma;
  return drive <= 0.0 ? 0.0 : pow(drive * (common / cost * tempted), sigma / (1.0 + sigma));
}
static double produced(const Settings *p, double made, double user, double staff) {
  double alpha = p->encounter_alpha, rho = 1.0 - 1.0 / p->encounter_sigma;
  if (alpha <= 0.0) return made * staff;
  if (alpha >= 1.0) return made * user;
  if ((user <= 0.0 || staff <= 0.0) && rho <= SMALLEST) return 0.0;
  if (fabs(rho) < SMALLEST && user > 0.0 && staff > 0.0) {
    double ratio = log(user / staff), spread = 0.5 * rho * alpha * (1.0 - alpha) * ratio * ratio;
    return made * exp(alpha * log(user) + (1.0 - alpha) * log(staff) + spread);
  }
  return made * pow(alpha * pow(user, rho) + (1.0 - alpha) * pow(staff, rho), 1.0 / rho);
}

static void meet(World *w, Patient *i, Professional *j, Organisation *h, double coordination, double mishap, double day,
                 double lesson) {
  const Settings *p = w->p;
  double weights[COMPONENTS], user_value[COMPONENTS], staff_value[COMPONENTS];
  own_weights(w, i, weights);
  double phi = decide(w, i, j, h), psi = cope(w, i, h, weights, phi);
  double usual_x = between(j->x, h->x, h->pressure), usual_y = between(j->y, h->y, h->pressure);
  i->z_x = between(usual_x, i->x, psi);
  i->z_y = between(usual_y, i->y, psi);
  double apart_user = distance(i->z_x, i->z_y, i->x, i->y), apart_staff = distance(i->z_x, i->z_y, j->x, j->y);
  double moved = distance(usual_x, usual_y, i->z_x, i->z_y);

  double fits = 0.0, surprises = p->encounter_unpredictability;
  for (int d = 0; d < DIMENSIONS; d++) fits += i->need[d] * h->payoff[d];
  double made = p->encounter_productivity * (1.0 + p->encounter_design_weight * fits) *
                (1.0 + p->encounter_plan_worth * p->encounter_joint_plan * (1.0 - surprises)) *
                (1.0 + p->encounter_tie_worth * tied(p, i) * surprises) * coordination;
  double user_will = i->activation * i->motivation * (1.0 - i->burden) *
                     logistic(p->encounter_steepness * (i->trust - p->encounter_threshold));
  double staff_will = j->openness * (1.0 - j->burnout) *
                      logistic(p->encounter_steepness * (j->trust - p->encounter_threshold));
  if (p->compensation_professional == 1) staff_will *= 1.0 + p->compensation_bonus;
  double public = p->organisation_publicness, perceived = 1.0;
  if (public > 0.0) {
    double many = h->patients > 1.0 ? h->patients : 1.0;
    perceived = (1.0 - public) + p->encounter_omega * public * pow(many, i->prosocial - 1.0);
  }
  double funded = saturating(p->organisation_transfer / p->organisation_transfer_half);
  double usable = p->encounter_skill_at_once * i->skill + (1.0 - p->encounter_skill_at_once) * i->recognised * funded;
  double seen = i->value_seen > SMALLEST ? i->value_seen : SMALLEST;
  double sigma = p->encounter_sigma, effort = 0.0, service = 0.0;
  if (made > 0.0) {
    double common = pow(made, 1.0 - 1.0 / sigma), tempted = pow(seen, 1.0 / sigma - p->encounter_eta);
    effort = best_effort(p, usable * i->literacy * user_will * h->openness, phi * perceived, p->encounter_alpha, common,
                         p->encounter_effort_cost * dearness(p, p->encounter_slack_cost, i->slack), tempted);
    service = best_effort(p, j->skill * staff_will * h->openness, 1.0 - phi, 1.0 - p->encounter_alpha, common,
                          p->encounter_professional_cost, tempted);
  }
  if (i->coping == AVOID) effort *= 1.0 - p->coping_avoidance;
  if (i->coping == ASK_HELP) service *= 1.0 + p->coping_help;

  double gained = produced(p, made, effort, service) * (1.0 + p->encounter_variability * (2.0 * day - 1.0)), lost = 0.0;
  i->value_seen = between(i->value_seen, gained, p->encounter_smoothing);
  if (i->value_seen < SMALLEST) i->value_seen = SMALLEST;
  if (p->mechanisms_alignment) {
    double apart = apart_user * apart_user + apart_staff * apart_staff;
    gained *= exp(-apart / (p->alignment_tolerance * p->alignment_tolerance));
    lost = p->alignment_loss_user * positive(apart_user - p->alignment_free) +
           p->alignment_loss_professional * positive(apart_staff - p->alignment_free);
  }
  double task = p->mechanisms_delegation ? h->delegation : 0.0, damage = p->encounter_loss_effect * lost;
  bool wrong = task > 0.0 && mishap < task * logistic(p->delegation_base + p->delegation_difficulty * (task - i->skill) +
                                                      p->delegation_overconfidence *
                                                          positive(i->activation - i->skill) -
                                                      p->delegation_backup);
  if (wrong) damage += p->delegation_harm;

  /* Health and needs. */
  double mixed = 4.0 * j->measured * (1.0 - j->measured), received = (1.0 - public) * gained * mixed;
  double need = mean_need(i);
  if (!(wrong && p->delegation_harm > 0.0))
    received += p->delegation_benefit * task * i->skill * (1.0 + p->encounter_design_weight * fits);
  double better = (1.0 - i->health) * saturating(p->encounter_health_effect * received);
  double worse = i->health * saturating(damage), change = (better - worse) * (0.5 + need);
  i->health += better - worse;
  for (int d = 0; d < DIMENSIONS; d++)
    i->need[d] -= saturating(p->encounter_relief * received * (0.5 + h->payoff[d])) * i->need[d];
  h->spill_next += public * gained;
  double performance = clip01(saturating(gained / p->learning_half) - p->learning_loss_felt * (lost + damage));
  double felt = task * (p->delegation_feedback * i->motivation - p->delegation_obligation);
  if (task > 0.0) {
    double hours = p->delegation_hours * task, room = felt > 0.0 ? 1.0 - i->motivation : i->motivation;
    i->week_hours += hours;
    j->saved += p->delegation_saved * task;
    give(w, PATIENT, PROFESSIONAL, TIME, hours);
    give(w, PATIENT, PROFESSIONAL, INFORMATION, task);
    give(w, PROFESSIONAL, PATIENT, INFORMATION, task * p->delegation_feedback);
    i->motivation = clip01(i->motivation + p->delegation_motivation_rate * felt * room);
  }
  double hours_user = p->encounter_hours_user * effort, hours_staff = p->encounter_hours_professional * service;
  i->week_hours += hours_user + p->encounter_hours_way;
  j->hours += hours_staff;
  give(w, PATIENT, PROFESSIONAL, TIME, hours_user);
  give(w, PATIENT, SOCIETY, TIME, p->encounter_hours_way);
  give(w, PROFESSIONAL, PATIENT, TIME, hours_staff);
  give(w, PATIENT, PROFESSIONAL, EXPERIENCES, hours_user * i->x);
  give(w, PROFESSIONAL, PATIENT, EXPERTISE, hours_staff * j->skill);
  give(w, PROFESSIONAL, PATIENT, SUPPORT, hours_staff * (1.0 - j->measured));
  give(w, PATIENT, ORGANISATION, LEGITIMACY, i->trust_organisation);

  double from_user = 0.0, from_staff = 0.0;
  if (lesson < p->learning_features) {
    int bit = 1 << (int)(12.0 * lesson / p->learning_features);
    if ((j->known & bit) && !(i->known & bit)) {
      i->known |= bit;
      from_user = 1.0 / 12.0;
    } else if ((i->known & bit) && !(j->known & bit) && phi > p->learning_features_share) {
      j->known |= bit;
      from_staff = 1.0 / 12.0;
    }
  }
  double learnt = p->learning_literacy * performance * j->skill * (1.0 - i->literacy);
  i->literacy += learnt;
  double grown = p->learning_skill * performance * (1.0 - i->skill);
  i->skill += grown;
  double bonus = 0.0;
  if (p->compensation_professional == 1) {
    bonus = p->compensation_bonus_pay * service * j->measured;
    j->income += bonus;
    h->cost += bonus;
    give(w, ORGANISATION, PROFESSIONAL, MONEY, bonus);
  }

  /* Value to both. */
  user_value[HEALTH] = change;
  user_value[EXPERIENCE] = performance - i->expectation - apart_user + felt;
  user_value[KNOWLEDGE] = learnt + grown + from_user;
  user_value[RELATIONAL] = saturating(hours_staff * (1.0 - j->measured)) * tied(p, i);
  user_value[VOICE] = moved;
  user_value[ECONOMIC] = 0.0 - p->settlement_hour_price * dearness(p, p->settlement_slack_gradient, i->slack) *
                                   (hours_user + p->encounter_hours_way + task * p->delegation_hours);
  staff_value[HEALTH] = change;
  staff_value[EXPERIENCE] = saturating(effort) - j->expectation - apart_staff;
  staff_value[KNOWLEDGE] = saturating(effort) * phi * h->openness * p->learning_exchange + from_staff;
  staff_value[RELATIONAL] = saturating(hours_user) * tied(p, i);
  staff_value[VOICE] = apart_user;
  staff_value[ECONOMIC] = p->settlement_professional_price * (task * p->delegation_saved - hours_staff) + bonus;

  /* What is kept. */
  i->met = 1;
  i->phi = phi;
  i->satisfaction = performance;
  i->relation += 1;
  i->waiting = 0;
  i->planned += 1;
  i->signal = p->learning_level * (performance - p->learning_reference) +
              p->learning_surprise * (performance - i->expectation);
  j->served += 1.0;
  j->strain += apart_staff;
  j->signals += saturating(effort);
  if (distance(i->x, i->y, j->x, j->y) < p->learning_confidence_bound) {
    j->pull_x += i->x * i->trust;
    j->pull_y += i->y * i->trust;
    j->lesson += i->trust;
  }
  h->served += 1.0;
  h->enacted_sum += phi;
  h->output += service * j->measured;
  double user_net = 0.0, staff_net = 0.0;
  for (int c = 0; c < COMPONENTS; c++) {
    user_net += weights[c] * w->scale[c] * user_value[c];
    staff_net += w->weights[3 * COMPONENTS + c] * w->scale[COMPONENTS + c] * staff_value[c];
    i->week_value[c] += user_value[c];
    j->week_value[c] += staff_value[c];
  }
  bool neutral = fabs(user_net) <= 1e-9 || fabs(staff_net) <= 1e-9;
  i->encounter_class = neutral ? 0 : user_net > 0.0 ? (staff_net > 0.0 ? 1 : 4) : (staff_net > 0.0 ? 3 : 2);
  j->week_net += staff_net;
  j->good += user_net > 0.0 ? 1.0 : 0.0;
}

static void seek(World *w, int64_t week) {
  const Settings *p = w->p;
  uint64_t key = stream(w->root, w->numbers[0], week);
  for (int64_t slot = 0; slot < w->professionals; slot++) {
    Professional *j = &w->professional[slot];
    double rested = p->encounter_capacity * (1.0 - p->encounter_capacity_burnout * j->burnout) *
                    (1.0 - p->organisation_coordination);
    j->capacity = positive(rested + (p->delegation_saved_kept * j->saved - j->visit_hours) / p->encounter_slot_hours);
    j->demand = j->served = j->hours = j->saved = j->visit_hours = j->strain = j->signals = j->good = 0.0;
    j->pull_x = j->pull_y = j->lesson = j->week_net = 0.0;
    for (int c = 0; c < COMPONENTS; c++) j->week_value[c] = 0.0;
  }
  for (int64_t slot = 0; slot < w->patients; slot++) {
    Patient *i = &w->patient[slot];
    i->met = 0;
    i->encounter_class = i->coping = -1;
    i->week_hours = i->week_paid_hours = i->week_pay = 0.0;
    for (int c = 0; c < COMPONENTS; c++) i->week_value[c] = 0.0;
    Professional *j = &w->professional[i->professional];
    if (!i->engaged || i->contributor || !w->organisation[j->organisation].open) continue;
    if (i->waiting > 0 ||
        uniform(key, identity(i)) < logistic(p->encounter_seek_level + p->encounter_seek_need * (mean_need(i) - p->encounter_seek_usual_need) +
                                             p->encounter_seek_trust * (i->trust - 0.5) - p->encounter_seek_burden * i->burden)) {
      i->met = 2;
      j->demand += 1.0;
    }
  }
}

/* The encounters of weeks first..last - 1, nothing else happening meanwhile. */
void encounters(World *w, int64_t first, int64_t last) {
  const Settings *p = w->p;
  double meta = p->governance_rule == w->numbers[6] ? p->governance_meta : 1.0;
  double coordination = 1.0 + p->organisation_coordination_gain * meta *
                                  (1.0 - exp(-p->organisation_coordination / p->organisation_coordination_half));
  for (int c = 0; c < COMPONENTS; c++) w->weight_keys[c] = stream(w->root, w->numbers[5] + c, 0);
  for (int64_t week = first; week < last; week++) {
    seek(w, week);
    for (int64_t slot = 0; slot < w->professionals; slot++) {
      Professional *j = &w->professional[slot], *colleague = &w->professional[j->peer];
      j->queue = positive(j->demand / (j->capacity > 1e-9 ? j->capacity : 1e-9) - 1.0);
      double spare = positive(colleague->capacity - colleague->demand), short_of = positive(j->demand - j->capacity);
      double covered = p->organisation_cover * (spare < short_of ? spare : short_of);
      j->capacity += covered;
      colleague->capacity -= covered;
    }
    uint64_t served = stream(w->root, w->numbers[1], week), mishaps = stream(w->root, w->numbers[2], week);
    uint64_t surprises = stream(w->root, w->numbers[3], week), lessons = stream(w->root, w->numbers[4], week);
    for (int64_t slot = 0; slot < w->patients; slot++) {
      Patient *i = &w->patient[slot];
      if (i->met != 2) continue;
      Professional *j = &w->professional[i->professional];
      int64_t number = identity(i);
      if (uniform(served, number) * j->demand >= j->capacity) {
        i->waiting += 1;
      } else if (p->mechanisms_preparation && i->prepared < p->preparation_weeks) {
        i->prepared += 1;
        i->waiting = 0;
        i->trust = clip01(i->trust + p->preparation_trust * (1.0 - i->trust));
        i->met = 3;
      } else {
        meet(w, i, j, &w->organisation[j->organisation], coordination, uniform(mishaps, number),
             uniform(surprises, number), uniform(lessons, number));
      }
    }
  }
}
