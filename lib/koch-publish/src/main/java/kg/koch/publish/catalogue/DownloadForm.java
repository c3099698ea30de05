package kg.koch.publish.catalogue;

import java.util.List;

/**
 * A form a table can be taken home in.
 *
 * @param ending of the file, as in its address
 * @param name people know it by
 * @param mediaType as registered with IANA, or as is usual
 * @param fileType code of the European Union's list of file types
 */
public record DownloadForm(String ending, String name, String mediaType, String fileType) {

  /** Every form, the most asked for first. */
  public static final List<DownloadForm> ALL =
      List.of(
          new DownloadForm("csv", "SDMX-CSV", "text/csv", "CSV"),
          new DownloadForm(
              "xlsx",
              "Excel",
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
              "XLSX"),
          new DownloadForm("parquet", "Parquet", "application/vnd.apache.parquet", "PARQUET"),
          new DownloadForm("json", "JSON-stat", "application/json", "JSON"),
          new DownloadForm("px", "PX", "text/plain", "TXT"),
          new DownloadForm("zip", "ZIP", "application/zip", "ZIP"));

  /** Where the whole table lies in this form. */
  public String path(String table, String language) {
    return "/%s/tables/%s/download.%s?whole=true".formatted(language, table, ending);
  }
}
