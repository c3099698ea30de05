package kg.koch.app.residence;

import java.util.List;

/**
 * Crossings as they stand in a file, in blocks. A person is a key, see {@link Persons}.
 *
 * @param early crossings left out because they were before observation
 * @param late crossings left out because they were on or after its end
 */
record Crossings(List<RowColumns> blocks, Persons persons, long early, long late) {

  static Crossings of(List<RowColumns> blocks, Persons persons) {
    WideOrders.replace(blocks);
    return new Crossings(
        List.copyOf(blocks),
        persons,
        blocks.stream().mapToLong(block -> block.early).sum(),
        blocks.stream().mapToLong(block -> block.late).sum());
  }

  int rows() {
    return Math.toIntExact(blocks.stream().mapToLong(block -> block.rows).sum());
  }
}
