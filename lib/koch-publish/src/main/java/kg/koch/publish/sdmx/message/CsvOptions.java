package kg.koch.publish.sdmx.message;

import java.util.List;
import java.util.Map;
import kg.koch.publish.sdmx.SdmxException;

/**
 * What a client may choose of SDMX-CSV.
 *
 * @param normalizedTime periods as their first day instead of as the table has them
 * @param seriesKey a column with the key of the series
 * @param observationKey a column with the key of the observation
 */
public record CsvOptions(
    CsvLabels labels, boolean normalizedTime, boolean seriesKey, boolean observationKey) {

  /** Identifiers alone, as nothing chosen. */
  public static final CsvOptions PLAIN = new CsvOptions(CsvLabels.ID, false, false, false);

  /**
   * Reads the parameters labels, timeFormat and keys of a media type.
   *
   * @throws SdmxException NOT_ACCEPTABLE for any other word
   */
  public static CsvOptions parse(Map<String, String> parameters) {
    String time = parameters.getOrDefault("timeFormat", "original");
    String keys = parameters.getOrDefault("keys", "none");
    require("timeFormat", time, List.of("original", "normalized"));
    require("keys", keys, List.of("none", "obs", "series", "both"));
    return new CsvOptions(
        CsvLabels.parse(parameters.getOrDefault("labels", "id")),
        time.equals("normalized"),
        List.of("series", "both").contains(keys),
        List.of("obs", "both").contains(keys));
  }

  private static void require(String name, String value, List<String> words) {
    if (!words.contains(value)) {
      throw new SdmxException(
          SdmxException.Status.NOT_ACCEPTABLE,
          "Expected %s of %s; got '%s'.".formatted(name, words, value));
    }
  }
}
