package kg.koch.app.measure.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.catalog.Catalog;
import kg.koch.engine.dataset.Datasets;

/**
 * C5 as far as it is not made of protected figures: what partner countries published, as a flow of
 * this country. An arrival in the partner country is an emigrant here, a departure a return.
 */
public final class PartnerFigures {

  public static final String ID = "C5";
  private static final String SOURCE = "partner-statistics";

  private final Catalog catalog;
  private final LinkedEvents events;
  private final Path spill;

  /**
   * @param spill folder for what does not fit in memory
   */
  public PartnerFigures(Catalog catalog, LinkedEvents events, Path spill) {
    this.catalog = catalog;
    this.events = events;
    this.spill = spill;
  }

  /** Writes the figures if there are any. */
  public void into(Path tables, SortedMap<String, Object> facts) {
    Path published = events.dataset(SOURCE);
    if (!catalog.tables().containsKey(ID) || !Files.exists(published)) {
      return;
    }
    Path file = tables.resolve(ID + ".parquet");
    try (Datasets datasets = Datasets.open(1, "500MB", spill)) {
      datasets.copy(
          """
          SELECT period AS TIME_PERIOD,
                 CASE flow WHEN 'ARRIVALS' THEN 'EMIGRATION' ELSE 'RETURN' END AS FLOW,
                 partner AS PARTNER, 'PARTNER' AS SIDE,
                 CAST(persons AS BIGINT) AS count, CAST(0 AS INTEGER) AS cell_key
          FROM %s WHERE partner IN (%s) ORDER BY ALL"""
              .formatted(Datasets.parquet(published), partners()),
          file);
      facts.put(
          "cells-of-partners", datasets.number("SELECT count(*) FROM " + Datasets.parquet(file)));
    }
  }

  private String partners() {
    List<String> codes =
        catalog.table(ID).dimensions().stream()
            .filter(use -> use.id().equals("PARTNER"))
            .flatMap(use -> use.codes().stream())
            .map(Datasets::text)
            .toList();
    return String.join(", ", codes);
  }
}
