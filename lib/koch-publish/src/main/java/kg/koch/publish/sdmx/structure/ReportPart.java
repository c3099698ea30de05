package kg.koch.publish.sdmx.structure;

import kg.koch.publish.bundle.Text;
import kg.koch.publish.text.Messages;

/**
 * Parts of the report about a table: concepts of the Single Integrated Metadata Structure of the
 * European Statistical System (SIMS 2.0) in its order, those that a release can fill.
 */
public enum ReportPart {
  /** SIMS S.4: what is counted. */
  DATA_DESCR,
  /** Classifications in use. */
  CLASS_SYSTEM,
  /** Whom the figures are of. */
  STAT_POP,
  /** The territorial division. */
  REF_AREA,
  /** First and last period. */
  COVERAGE_TIME,
  /** S.5 */
  UNIT_MEASURE,
  /** S.6: what the data know of, up to which day. */
  REF_PERIOD,
  /** S.8: how people are protected. */
  CONF_DATA_TR,
  /** S.10 */
  FREQ_DISS,
  /** S.14: what the figures are worth. */
  ACCURACY_OVERALL,
  /** S.18: how provisional figures were revised. */
  REV_PRACTICE,
  /** S.19: the sources. */
  SOURCE_TYPE,
  /** How deliveries are checked, and with what result. */
  DATA_VALIDATION,
  /** The methods. */
  DATA_COMP,
  /** S.20: that data are made up. */
  COMMENT_DSET;

  /** What readers see for it. */
  public Text label() {
    return Messages.everywhere("report." + name());
  }
}
