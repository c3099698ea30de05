package kg.koch.app.residence;

/** One thread's share of writing outcomes, section after section. */
interface OutcomeWorker extends OrderedWork.Worker {

  /** The section that pieces are of from now on. */
  void take(Partitions section);
}
