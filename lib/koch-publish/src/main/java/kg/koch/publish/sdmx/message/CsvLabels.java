package kg.koch.publish.sdmx.message;

import java.util.Arrays;
import java.util.Locale;
import kg.koch.publish.sdmx.SdmxException;

/**
 * What SDMX-CSV says of each code: its identifier, its name in a column beside it, or both in one.
 */
public enum CsvLabels {
  ID,
  NAME,
  BOTH;

  /**
   * Reads the parameter labels of the media type.
   *
   * @throws SdmxException with status NOT_ACCEPTABLE for any other word
   */
  public static CsvLabels parse(String text) {
    return Arrays.stream(values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new SdmxException(
                    SdmxException.Status.NOT_ACCEPTABLE,
                    "Expected labels of id, name or both; got '%s'.".formatted(text)));
  }
}
