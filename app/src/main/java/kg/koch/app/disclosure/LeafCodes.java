package kg.koch.app.disclosure;

import java.util.Arrays;
import kg.koch.protect.cells.Hierarchy;

/** Categories without parts by their codes, looked up without making a text of what is asked. */
final class LeafCodes {

  private final char[][] codes;
  private final int[] categories;

  LeafCodes(Hierarchy hierarchy) {
    int size = Integer.highestOneBit(hierarchy.size()) * 4;
    this.codes = new char[size][];
    this.categories = new int[size];
    for (int category = 0; category < hierarchy.size(); category++) {
      if (hierarchy.isLeaf(category)) {
        put(hierarchy.code(category).toCharArray(), category);
      }
    }
  }

  private void put(char[] code, int category) {
    int place = place(code, 0, code.length);
    codes[place] = code;
    categories[place] = category;
  }

  /** The category of a code; -1 if there is none without parts. */
  int category(char[] text, int from, int length) {
    int place = place(text, from, length);
    return codes[place] == null ? -1 : categories[place];
  }

  private int place(char[] text, int from, int length) {
    int hash = 0;
    for (int at = from; at < from + length; at++) {
      hash = hash * 31 + text[at];
    }
    int place = (hash ^ hash >>> 15) & codes.length - 1;
    while (codes[place] != null
        && !Arrays.equals(codes[place], 0, codes[place].length, text, from, from + length)) {
      place = place + 1 & codes.length - 1;
    }
    return place;
  }
}
