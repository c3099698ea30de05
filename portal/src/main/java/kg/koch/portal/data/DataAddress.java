package kg.koch.portal.data;

import java.util.Arrays;
import java.util.List;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.sdmx.DataContext;
import kg.koch.publish.sdmx.SdmxException;
import kg.koch.publish.sdmx.SdmxNames;
import kg.koch.publish.sdmx.SdmxStandard;
import kg.koch.publish.sdmx.structure.VersionQuery;

/**
 * What the path of a data query names.
 *
 * @param agencies who maintains it; one of them * for anybody
 * @param ids of the flows, structures or agreements; one of them * for any
 * @param key as {@link kg.koch.publish.sdmx.DataQuery#parse} takes it
 */
record DataAddress(
    SdmxStandard standard,
    DataContext context,
    List<String> agencies,
    List<String> ids,
    VersionQuery version,
    String key) {

  private static final String ANY = "*";

  /** REST 2: context, agency, identifier, version, key; what is left out at the end is any. */
  static DataAddress rest2(List<String> path) {
    if (path.size() > 5) {
      throw SdmxException.syntax(
          "/data/{context}/{agency}/{id}/{version}/{key}", String.join("/", path));
    }
    DataContext context =
        DataContext.find(part(path, 0))
            .orElseThrow(
                () ->
                    SdmxException.syntax(
                        "dataflow, datastructure or provisionagreement", part(path, 0)));
    return new DataAddress(
        SdmxStandard.SDMX_3_0,
        context,
        several(part(path, 1)),
        several(part(path, 2)),
        VersionQuery.parse(part(path, 3)),
        part(path, 4));
  }

  /** REST 1: the flow as id, AGENCY,id or AGENCY,id,version; the key; the provider. */
  static DataAddress rest1(List<String> path) {
    String[] flow = part(path, 0).split(",", -1);
    if (path.isEmpty() || path.size() > 3 || flow.length > 3) {
      throw SdmxException.syntax("/data/{flow}/{key}/{provider}", String.join("/", path));
    }
    requireProvider(part(path, 2));
    return new DataAddress(
        SdmxStandard.SDMX_2_1,
        DataContext.DATAFLOW,
        List.of(any(flow.length == 1 ? ANY : flow[0])),
        List.of(any(flow.length == 1 ? flow[0] : flow[1])),
        VersionQuery.parse(flow.length == 3 ? flow[2] : "latest"),
        part(path, 1));
  }

  private static void requireProvider(String provider) {
    String agency = SdmxNames.AGENCY;
    String id = SdmxNames.DATA_PROVIDER;
    List<String> known = List.of(ANY, "all", id, agency + "," + id, "all," + id);
    if (Arrays.stream(provider.split("[+ ]")).noneMatch(known::contains)) {
      throw new SdmxException(
          SdmxException.Status.NO_RESULTS,
          "Expected the data provider %s or all; got '%s'.".formatted(id, provider));
    }
  }

  private static String part(List<String> path, int i) {
    return i < path.size() && !path.get(i).isEmpty() ? path.get(i) : ANY;
  }

  private static List<String> several(String part) {
    return Arrays.stream(part.split(",", -1)).map(DataAddress::any).toList();
  }

  private static String any(String name) {
    return name.equals("all") ? ANY : name;
  }

  /** Whether the table is among those named. */
  boolean names(TableMetadata table) {
    return has(agencies, SdmxNames.AGENCY)
        && has(ids, context.id(table))
        && version.matches(table.version());
  }

  private static boolean has(List<String> names, String name) {
    return names.contains(ANY) || names.contains(name);
  }
}
