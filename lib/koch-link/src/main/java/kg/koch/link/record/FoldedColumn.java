package kg.koch.link.record;

/**
 * A field and the code of each record's value, in record order.
 *
 * @param codes 0 where a record has no value
 */
@SuppressWarnings("ArrayRecordComponent")
public record FoldedColumn(Field field, int[] codes) {

  /** Counts how many records have each value. */
  public static FoldedColumn of(String name, FieldKind kind, Values values, int[] codes) {
    int[] counts = new int[values.size() + 1];
    for (int code : codes) {
      counts[code]++;
    }
    return new FoldedColumn(new Field(name, kind, values, counts), codes);
  }

  /** The same with the frequencies of an earlier training. */
  public FoldedColumn with(Frequencies frequencies) {
    return new FoldedColumn(field.with(frequencies), codes);
  }
}
