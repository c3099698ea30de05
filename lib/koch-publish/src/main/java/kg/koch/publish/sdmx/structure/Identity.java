package kg.koch.publish.sdmx.structure;

import kg.koch.publish.sdmx.SdmxClass;
import kg.koch.publish.sdmx.SdmxNames;
import kg.koch.publish.sdmx.SdmxStandard;

/**
 * What tells an artefact from all others.
 *
 * @param version as the table or {@link SdmxNames} declares it; a standard writes it its own way
 */
public record Identity(SdmxClass type, String agency, String id, String version) {

  static Identity of(SdmxClass type, String id) {
    return new Identity(type, SdmxNames.AGENCY, id, SdmxNames.VERSION);
  }

  /** Its URN in a standard. */
  public String urn(SdmxStandard standard) {
    return standard.urn(type, agency, id, version);
  }

  /** The URN of something in it: an item of a scheme. */
  public String urn(SdmxStandard standard, SdmxClass of, String item) {
    return standard.urn(of, agency, id, version, item);
  }
}
