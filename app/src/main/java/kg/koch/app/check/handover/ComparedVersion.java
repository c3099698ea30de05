package kg.koch.app.check.handover;

import java.nio.file.Path;
import java.util.List;

/**
 * What a new version of a delivery changes beside the version before it. Names no person.
 *
 * @param receiptId of the new version
 * @param version number of the new version; the one before has one less
 * @param key fields by which rows are brought together; empty: whole rows
 * @param list CSV of the changed, added and removed rows: their lines, their places in the
 *     suppliers' files, the fields that are unlike
 */
public record ComparedVersion(
    String receiptId,
    int version,
    List<String> key,
    long unchanged,
    long changed,
    long added,
    long removed,
    Path list) {

  public ComparedVersion {
    key = List.copyOf(key);
  }
}
