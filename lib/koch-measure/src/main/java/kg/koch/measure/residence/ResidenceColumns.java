package kg.koch.measure.residence;

/**
 * Outcomes of the residence rule, one row a crossing, at the crossing's own position.
 *
 * <p>{@link ResidenceKernel} writes only the rows it is asked for, so several threads may fill
 * different persons of one instance. The arrays are shared, not copied: they hold tens of millions
 * of rows.
 *
 * @param daysObserved days of the window that were observed, 0 to W
 * @param daysInCountry of these, days in the country
 * @param residentBefore 1 resident, 0 not, -1 undecided
 * @param residentAfter 1 resident, 0 not, -1 undecided
 * @param migration 1 residence changed, 0 it did not, -1 undecided
 * @param adjustment what another source's knowledge just before the crossing added to the stock of
 *     residents: 1, -1 or 0; written only where such knowledge is given
 */
@SuppressWarnings("ArrayRecordComponent")
public record ResidenceColumns(
    int[] daysObserved,
    int[] daysInCountry,
    byte[] residentBefore,
    byte[] residentAfter,
    byte[] migration,
    byte[] adjustment) {

  public ResidenceColumns {
    int rows = daysObserved.length;
    if (daysInCountry.length != rows
        || residentBefore.length != rows
        || residentAfter.length != rows
        || migration.length != rows
        || adjustment.length != rows) {
      throw new IllegalArgumentException("Expected columns of equal length");
    }
  }

  /** Empty columns for so many crossings. */
  public static ResidenceColumns of(int rows) {
    return new ResidenceColumns(
        new int[rows],
        new int[rows],
        new byte[rows],
        new byte[rows],
        new byte[rows],
        new byte[rows]);
  }
}
