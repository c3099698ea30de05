package kg.koch.app.protect.handover;

import java.util.List;
import java.util.Optional;
import kg.koch.protect.gate.EarlierTable;

/** A release that readers have already. */
public interface EarlierRelease {

  String id();

  /**
   * A table of it whose figures were protected by threshold and cell key.
   *
   * @param dimensions identifiers, in the order in which cells will be asked for
   */
  Optional<EarlierTable> findTable(String table, List<String> dimensions);
}
