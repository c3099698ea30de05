package kg.koch.protect.microdata.risk;

import kg.koch.protect.microdata.Classes;

/**
 * What sizes of classes say (Samarati and Sweeney 1998; Sweeney 2002, k-anonymity, section 3): the
 * chance to pick the right one of a class is 1 over its size, for an attacker who knows that a
 * person is in the file.
 *
 * @param records in the file
 * @param smallest size of a class: the file is k-anonymous for every k up to this; 0 without
 *     records
 * @param unique records alone in their class
 * @param belowThree records in classes of 1 or 2
 * @param below records in classes smaller than k
 * @param expected re-identifications if the attacker knows everybody is in the file: classes
 */
public record ClassRisk(
    int records, int smallest, int unique, int belowThree, int below, int expected) {

  /** The risk of classes, and how many records are below k. */
  public static ClassRisk of(Classes classes, int k) {
    int smallest = classes.count() == 0 ? 0 : Integer.MAX_VALUE;
    int unique = 0;
    int belowThree = 0;
    int below = 0;
    for (int size : classes.sizes()) {
      smallest = Math.min(smallest, size);
      unique += size == 1 ? 1 : 0;
      belowThree += size < 3 ? size : 0;
      below += size < k ? size : 0;
    }
    return new ClassRisk(classes.of().length, smallest, unique, belowThree, below, classes.count());
  }

  /** Expected re-identifications as a share of records; 0 without records. */
  public double expectedShare() {
    return records == 0 ? 0 : (double) expected / records;
  }
}
