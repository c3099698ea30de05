package kg.koch.protect.gate;

import java.util.List;

/**
 * What an audit of a table found.
 *
 * @param cells counts above 0, shown or not
 * @param small of them, counts too small to be shown
 * @param revised figures of earlier releases that are not true of today's counts
 * @param known cells of small counts that a reader can work out, one list of codes each
 * @param looked small counts, one in so many, of which it was looked for a proof that no reader can
 * @param open of these, those no proof was found of
 */
public record AuditedTable(
    String table,
    int cells,
    int small,
    int revised,
    List<List<String>> known,
    int looked,
    int open) {

  public AuditedTable {
    known = List.copyOf(known);
  }
}
