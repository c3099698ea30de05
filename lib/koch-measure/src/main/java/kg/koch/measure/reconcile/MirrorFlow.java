package kg.koch.measure.reconcile;

/** Which way people of a corridor went. */
public enum MirrorFlow {
  /** From here to the partner: own departures, the partner's arrivals. */
  THERE,
  /** Back from the partner: own arrivals, the partner's departures. */
  BACK
}
