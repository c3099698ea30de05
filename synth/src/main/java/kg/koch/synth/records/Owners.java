package kg.koch.synth.records;

import kg.koch.synth.Randomness;

/**
 * Whose each record is, and in which order records are written.
 *
 * <p>Everybody has one record. Of the others half belong to anybody, half to whoever an earlier
 * record, drawn at random, belongs to: who has been recorded often is recorded again, as people who
 * move are. The order is random, so it tells nothing.
 */
final class Owners {

  private final int[] owners;
  private final int[] order;

  Owners(RecordSettings settings) {
    owners = owners(settings);
    order = order(settings);
  }

  private static int[] owners(RecordSettings settings) {
    Randomness random = Stream.OWNERS.of(settings.seed(), 0);
    int[] owners = new int[settings.records()];
    for (int record = 0; record < owners.length; record++) {
      if (record < settings.persons()) {
        owners[record] = record;
      } else if (random.chance(0.5)) {
        owners[record] = random.between(0, settings.persons() - 1);
      } else {
        owners[record] = owners[random.between(0, record - 1)];
      }
    }
    return owners;
  }

  private static int[] order(RecordSettings settings) {
    Randomness random = Stream.ORDER.of(settings.seed(), 0);
    int[] order = new int[settings.records()];
    for (int place = 0; place < order.length; place++) {
      int other = random.between(0, place);
      order[place] = order[other];
      order[other] = place;
    }
    return order;
  }

  int count() {
    return order.length;
  }

  /** The record written at a place. */
  int record(int place) {
    return order[place];
  }

  int owner(int record) {
    return owners[record];
  }
}
