package kg.koch.measure.table;

/** The dimensions a counter knows how to fill; the name is the SDMX identifier. */
public enum Axis {
  TIME_PERIOD,
  REF_AREA,
  SEX,
  AGE,
  CITIZENSHIP,
  PARTNER,
  DEFINITION,
  OUTCOME,
  CONCEPT,
  COMPONENT,
  ORIGIN,
  DESTINATION,
  DIRECTION,
  CHECKPOINT,
  MEASURE,
  PART,
  SIDE,
  LENGTH,
  COUNTRY_OF_BIRTH,
  ESTIMATE,
  REASON,
  CHANGE,
  TIMES,
  ABSENCE,
  PARENTS
}
