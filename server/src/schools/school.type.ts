import { Field, ID, Int, ObjectType } from 'type-graphql';
import { HalfTermName } from '../graphql/enums.ts';
import { connectionType } from '../graphql/connection.ts';
import { Node } from '../graphql/node.type.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { GraphQLDay } from '../graphql/scalars.ts';

@Policy('hub.view')
@ObjectType({ description: 'What the viewer may do in a hub.' })
export class HubViewerCan {
  @Field(() => Boolean, { description: 'Set up schools and work groups.' })
  manage!: boolean;

  @Field(() => Boolean, { description: 'Invite people to the hub and its departments.' })
  invite!: boolean;

  @Field(() => Boolean, { description: 'Open a thread of the whole hub.' })
  openThread!: boolean;
}

@Policy('hub.view')
@ObjectType({ implements: Node, description: 'A Maths Hub: brings departments into work groups.' })
export class Hub extends Node {
  @Field(() => String)
  name!: string;
}

@Policy('department.view')
@ObjectType({ implements: Node, description: 'A school or college.' })
export class School extends Node {
  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'Unique reference number, six digits.' })
  urn!: string;

  @Field(() => String)
  localAuthority!: string;

  @Field(() => String, { nullable: true, description: 'The multi-academy trust it belongs to.' })
  trust!: string | null;

  hubId!: string;
}

export const SchoolConnection = connectionType(School, 'School');

@Policy('department.view')
@ObjectType({ description: 'What the viewer may do in a department.' })
export class DepartmentViewerCan {
  @Field(() => Boolean, { description: 'Write a new scheme of work, empty or imported.' })
  createScheme!: boolean;

  @Field(() => Boolean, { description: 'Begin the development plan of a year.' })
  createPlan!: boolean;

  @Field(() => Boolean, { description: 'Invite people and end memberships.' })
  invite!: boolean;

  @Field(() => Boolean, { description: 'Open a thread.' })
  openThread!: boolean;
}

@Policy('department.view')
@ObjectType({ implements: Node, description: 'The mathematics department of a school.' })
export class Department extends Node {
  @Field(() => String)
  name!: string;

  schoolId!: string;
}

@Policy('department.view')
@ObjectType({ description: 'One of the six half-terms of an academic year, by the dates of the school or its hub.' })
export class HalfTerm {
  @Field(() => HalfTermName)
  name!: HalfTermName;

  @Field(() => String, { description: 'As people say it: "Autumn 2".' })
  label!: string;

  @Field(() => GraphQLDay)
  startsOn!: Date;

  @Field(() => GraphQLDay, { description: 'The last school day.' })
  endsOn!: Date;

  @Field(() => Int, { description: 'Calendar weeks from Monday that have a school day in it.' })
  weeks!: number;
}

@Policy('signedIn')
@ObjectType({ description: 'A day as people say it in school.' })
export class CalendarDay {
  @Field(() => GraphQLDay)
  date!: Date;

  @Field(() => Int, { description: 'The year in which the academic year begins.' })
  academicYear!: number;

  @Field(() => HalfTermName, { nullable: true, description: 'Null in a holiday.' })
  halfTerm!: HalfTermName | null;

  @Field(() => Int, { nullable: true, description: 'The week within the half-term, from 1; null in a holiday.' })
  week!: number | null;

  @Field(() => String, { description: '"Autumn 2, week 3", or the holiday: "October half-term".' })
  label!: string;
}

@Policy('signedIn')
@ObjectType({ description: 'A document of co-edited text, opened with documentSync.' })
export class DocumentRef {
  @Field(() => ID)
  id!: string;
}
