package kg.koch.link.group;

/** By what records are grouped. */
public enum GroupingKind {
  SEX,
  /** In which script a name is written. */
  SCRIPT,
  /** How a surname, or where there is none a patronymic, is made. */
  NAME_FORM,
  /** Births of 1 January and others: where the day is not known it is often put down as that. */
  NEW_YEAR_BIRTH,
  /** Of what letters and digits a document number is made: countries have their own shapes. */
  NUMBER_SHAPE,
  /** Town or village, where a place's name says it. */
  SETTLEMENT,
  /** The column's most frequent values. */
  VALUE
}
