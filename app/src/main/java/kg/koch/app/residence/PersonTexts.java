package kg.koch.app.residence;

import java.util.Arrays;
import java.util.List;

/** Distinct texts and a number for each, then their places in byte order. */
final class PersonTexts {

  private byte[][] texts = new byte[1024][];
  private int[] slots = new int[4096];
  private int count;

  /** The number of a text, given at first sight. */
  int number(byte[] from, int start, int end) {
    if (2 * (count + 1) > slots.length) {
      rehash();
    }
    int slot = hash(from, start, end) & (slots.length - 1);
    while (slots[slot] != 0) {
      byte[] known = texts[slots[slot] - 1];
      if (Arrays.equals(known, 0, known.length, from, start, end)) {
        return slots[slot] - 1;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    if (count == texts.length) {
      texts = Arrays.copyOf(texts, count * 2);
    }
    texts[count] = Arrays.copyOfRange(from, start, end);
    slots[slot] = ++count;
    return count - 1;
  }

  int count() {
    return count;
  }

  byte[] text(int number) {
    return texts[number];
  }

  /** The place of each number in byte order of the texts. */
  int[] places() {
    byte[][] sorted = sorted();
    int[] place = new int[count];
    for (int rank = 0; rank < count; rank++) {
      place[number(sorted[rank], 0, sorted[rank].length)] = rank;
    }
    return place;
  }

  private byte[][] sorted() {
    byte[][] sorted = Arrays.copyOf(texts, count);
    Arrays.parallelSort(sorted, Arrays::compareUnsigned);
    return sorted;
  }

  /** Turns numbers into places in byte order, in place. */
  Persons inOrder(List<RowColumns> blocks) {
    int[] place = places();
    for (RowColumns block : blocks) {
      for (int row = 0; row < block.rows; row++) {
        block.setPerson(row, place[(int) block.person(row)]);
      }
    }
    return new Persons(sorted());
  }

  private void rehash() {
    slots = new int[slots.length * 2];
    for (int number = 0; number < count; number++) {
      int slot = hash(texts[number], 0, texts[number].length) & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = number + 1;
    }
  }

  private static int hash(byte[] text, int start, int end) {
    int hash = 1;
    for (int at = start; at < end; at++) {
      hash = 31 * hash + text[at];
    }
    hash *= 0x9E3779B9;
    return hash ^ (hash >>> 16);
  }
}
