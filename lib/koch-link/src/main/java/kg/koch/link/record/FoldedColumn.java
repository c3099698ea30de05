package kg.koch.link.record;

/**
 * A field and the code of each record's value, in the order of the file.
 *
 * @param codes 0 where a record has no value
 */
@SuppressWarnings("ArrayRecordComponent")
public record FoldedColumn(Field field, int[] codes) {}
