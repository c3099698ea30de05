package kg.koch.link.spine;

import kg.koch.link.cluster.PairWeights;

/**
 * Weighs records of a spine exactly as in a full run: the frequencies are those of the training,
 * and all else depends on the values themselves. One thread's own.
 */
interface Weighing extends PairWeights {

  /**
   * The weights of one record with others where they are at least so much, else minus infinity;
   * without the prior.
   *
   * @param weights gets them at the others' places
   */
  void weigh(float least, int record, int[] others, int from, int to, float[] weights);
}
