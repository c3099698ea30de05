package kg.koch.publish.sdmx;

import java.util.regex.Pattern;

/**
 * The two generations of SDMX that are spoken: 2.1 (REST 1, /sdmx/v1) and 3 (REST 2, /sdmx/v2).
 * They write versions differently, and names of one thing therefore too.
 */
public enum SdmxStandard {
  SDMX_2_1,
  SDMX_3_0;

  private static final Pattern NUMBERS = Pattern.compile("\\d+(\\.\\d+){0,2}");

  /**
   * A version as this standard writes it: 1.0 in SDMX 2.1, 1.0.0 in SDMX 3. A third number that is
   * not zero is kept in both.
   *
   * @param declared one to three numbers with points between
   */
  public String version(String declared) {
    if (!NUMBERS.matcher(declared).matches()) {
      throw new IllegalArgumentException(
          "Expected a version of one to three numbers; got '" + declared + "'");
    }
    String[] parts = (declared + ".0.0").split("\\.");
    String two = parts[0] + "." + parts[1];
    return this == SDMX_2_1 && Integer.parseInt(parts[2]) == 0 ? two : two + "." + parts[2];
  }

  /** Such as {@code KOCH:C2(1.0)}: how data messages name a structure. */
  public String reference(String agency, String id, String version) {
    return "%s:%s(%s)".formatted(agency, id, version(version));
  }

  /** Such as {@code urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=KOCH:C2(1.0)}. */
  public String urn(SdmxClass of, String agency, String id, String version) {
    // Schemes of organisations have no version in SDMX 3: their URNs say 1.0 in both.
    String named =
        of.isOfOrganisations()
            ? "%s:%s(%s)".formatted(agency, id, SDMX_2_1.version(version))
            : reference(agency, id, version);
    return "urn:sdmx:org.sdmx.infomodel." + of.qualifiedName(this) + "=" + named;
  }

  /** The name of an item of a scheme or list, such as {@code ...Code=KOCH:CL_SEXES(1.0).F}. */
  public String urn(SdmxClass of, String agency, String id, String version, String item) {
    return urn(of, agency, id, version) + "." + item;
  }
}
