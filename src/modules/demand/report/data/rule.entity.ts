import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '../../../../shared/dates.js';

/** From how many days and hours on searches are shown, from a day on. */
@Entity('demand_rule')
@Check('ck_demand_rule_least_days', 'least_days >= 2')
@Check('ck_demand_rule_least_hours', 'least_hours >= least_days')
export class DemandRuleRow {
  @PrimaryColumn('date') validFrom!: LocalDate;
  @Column('integer') leastDays!: number;
  @Column('integer') leastHours!: number;
}
