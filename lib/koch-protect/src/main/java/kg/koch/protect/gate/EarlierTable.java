package kg.koch.protect.gate;

import java.util.List;
import java.util.Optional;

/** A table as an earlier release published it. */
public interface EarlierTable {

  /** What its figures tell. */
  FigureReach reach();

  /**
   * What it tells of a cell's count; empty if it does not have the cell.
   *
   * @param codes one a dimension, in the order of the table now audited
   */
  Optional<Range> told(List<String> codes);
}
