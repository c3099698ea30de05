package kg.koch.app.bilateral;

/** The relatives of proportional fitting that the command {@code ipf} offers. */
public enum FittingMethod {
  /** Iterative proportional fitting to any margins. */
  IPF,
  /** Conditional maximisation over two margins; gives the factors too. */
  CM,
  /** Net totals, with or without a grand total. */
  NET,
  /** Multiplicative components of a table. */
  COMPONENTS
}
