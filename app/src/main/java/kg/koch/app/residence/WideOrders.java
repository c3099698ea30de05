package kg.koch.app.residence;

import java.util.Arrays;
import java.util.List;

/**
 * Replaces orders that do not fit into {@link PackedCrossing} by their rank among all orders.
 * Sequences of more than 11 digits, or negative ones, are rare; nobody else pays for them.
 */
final class WideOrders {

  private WideOrders() {}

  static void replace(List<RowColumns> blocks) {
    if (blocks.stream().allMatch(block -> block.order == null)) {
      return;
    }
    long[] sorted =
        blocks.stream()
            .flatMapToLong(block -> Arrays.stream(block.orders(), 0, block.rows))
            .parallel()
            .sorted()
            .distinct()
            .toArray();
    for (RowColumns block : blocks) {
      long[] orders = block.orders();
      for (int row = 0; row < block.rows; row++) {
        long rank = Arrays.binarySearch(sorted, orders[row]);
        block.setPacked(row, PackedCrossing.withOrder(block.packed(row), rank));
      }
      block.order = null;
    }
  }
}
