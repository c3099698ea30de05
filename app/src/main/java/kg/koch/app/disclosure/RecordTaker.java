package kg.koch.app.disclosure;

/** Takes records one by one. */
interface RecordTaker {

  /**
   * A record.
   *
   * @param categories by dimension; valid until the method returns
   * @param key in units of the range of keys
   * @param weight in units of 10^-9; 0 where there are no weights
   * @param value in units of 10^-9; 0 where there are no amounts
   */
  void take(int[] categories, long key, long weight, long value);
}
