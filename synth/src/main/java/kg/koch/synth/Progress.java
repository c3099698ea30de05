package kg.koch.synth;

/** Told from time to time how far the work is. Called from one thread only. */
@FunctionalInterface
public interface Progress {

  /**
   * @param part what is being made
   * @param done units of work done
   * @param all units of work in the part
   */
  void at(String part, long done, long all);
}
