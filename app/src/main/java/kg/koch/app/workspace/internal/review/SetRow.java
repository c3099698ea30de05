package kg.koch.app.workspace.internal.review;

/**
 * A set in the list.
 *
 * @param settled pairs on which two reviewers agreed, or a third look decided
 * @param disputed pairs that wait for a third look
 * @param waiting pairs that wait for a reviewer
 * @param yours pairs that wait for the reader
 */
public record SetRow(
    String id,
    String title,
    String opened,
    String closed,
    String closedBy,
    long records,
    long pairs,
    long settled,
    long disputed,
    long waiting,
    long yours) {

  public boolean isOpen() {
    return closed.isEmpty();
  }
}
