-- What a row must be for anything to make sense of it; Prisma's schema language cannot say it.
ALTER TABLE membership ADD CONSTRAINT membership_of_one CHECK (num_nonnulls(department_id, school_id, hub_id) = 1);
ALTER TABLE invitation ADD CONSTRAINT invitation_to_one CHECK (num_nonnulls(department_id, school_id, hub_id) = 1);
ALTER TABLE half_term ADD CONSTRAINT half_term_of_one CHECK (num_nonnulls(hub_id, school_id) = 1);
ALTER TABLE half_term ADD CONSTRAINT half_term_in_order CHECK (starts_on <= ends_on);
ALTER TABLE sharing_grant ADD CONSTRAINT sharing_grant_to_one
  CHECK (num_nonnulls(recipient_department_id, recipient_work_group_id, recipient_hub_id) = 1);
ALTER TABLE programme ADD CONSTRAINT programme_year_group CHECK (year_group BETWEEN 7 AND 11);
ALTER TABLE unit_placement ADD CONSTRAINT unit_placement_weeks CHECK (weeks > 0);
