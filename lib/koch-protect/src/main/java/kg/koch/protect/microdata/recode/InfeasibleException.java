package kg.koch.protect.microdata.recode;

/** No levels of generalisation make classes as required. */
public final class InfeasibleException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  InfeasibleException(int size, int records, long failing, double share) {
    super(
        "Expected levels of generalisation at which classes have %d records at least and keep to the rules on sensitive values, save for a share of %s; got %d of %d records in classes that do not at the coarsest levels allowed"
            .formatted(size, share, failing, records));
  }
}
