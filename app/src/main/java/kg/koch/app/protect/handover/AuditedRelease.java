package kg.koch.app.protect.handover;

import java.nio.file.Path;
import java.util.List;
import kg.koch.protect.gate.AuditedTable;

/**
 * What an audit of all tables found.
 *
 * @param stepId identity of the step in the ledger
 * @param report audit.json: for methodologists; it names cells and must not be published
 * @param earlier identities of the releases readers have already
 */
public record AuditedRelease(
    String stepId, Path report, List<String> earlier, List<AuditedTable> tables) {

  public AuditedRelease {
    earlier = List.copyOf(earlier);
    tables = List.copyOf(tables);
  }

  /** Small counts that were looked at. */
  public long small() {
    return tables.stream().mapToLong(AuditedTable::small).sum();
  }

  /** Small counts that readers could work out. */
  public long known() {
    return tables.stream().mapToLong(table -> table.known().size()).sum();
  }

  /** Small counts of which a proof was looked for that readers cannot. */
  public long looked() {
    return tables.stream().mapToLong(AuditedTable::looked).sum();
  }

  /** Of these, those no proof was found of. */
  public long open() {
    return tables.stream().mapToLong(AuditedTable::open).sum();
  }
}
