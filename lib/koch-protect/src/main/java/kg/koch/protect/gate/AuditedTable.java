package kg.koch.protect.gate;

import java.util.List;

/**
 * What an audit of a table found.
 *
 * @param cells counts above 0, shown or not
 * @param small of them, counts too small to be shown
 * @param revised figures of earlier releases that are not true of today's counts
 * @param known cells of small counts that a reader can work out, one list of codes each
 * @param open small counts of which it was not found out whether a reader can
 */
public record AuditedTable(
    String table, int cells, int small, int revised, List<List<String>> known, int open) {

  public AuditedTable {
    known = List.copyOf(known);
  }
}
