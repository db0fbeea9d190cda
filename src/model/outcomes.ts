/** What is recorded of every vendor each month: its path, whose last value is an outcome. */
export const vendorSeries = [
  'survival',
  'cash',
  'cumulative_burn',
  'runway',
  'builders',
  'builder_share',
  'consumer_share',
  'business_share',
  'capability',
  'capability_lead',
  'morale',
  'advertising',
] as const;

/** Outcomes of a vendor that exist only when the run is over. */
export const vendorEndings = [
  'exit_month',
  'profit_npv',
  'retention_api',
  'retention_local',
  'cost_per_retained_builder',
  'comeback',
] as const;
