package kg.koch.publish.sdmx.structure;

import kg.koch.publish.sdmx.SdmxStandard;

/** Where artefacts are asked for, below the address of the service. */
final class Addresses {

  private Addresses() {}

  /** /sdmx/v2/structure/codelist/KOCH/CL_SEXES/1.0.0 */
  static String of(Identity identity, SdmxStandard standard) {
    String base = standard == SdmxStandard.SDMX_2_1 ? "/sdmx/v1/" : "/sdmx/v2/structure/";
    return base
        + String.join(
            "/",
            ArtefactTypes.name(identity.type(), standard),
            identity.agency(),
            identity.id(),
            standard.version(identity.version()));
  }
}
