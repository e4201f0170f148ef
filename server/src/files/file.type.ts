import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Policy } from '../graphql/policy.decorator.ts';

@Policy('file.read')
@ObjectType({ description: 'A file that goes with a post or is evidence: `GET /api/files/<id>` hands it out to whoever reads the post or sees the plan then.' })
export class AttachedFile {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Ending as its content says: 120 characters at most.' })
  name!: string;

  @Field(() => String, { description: 'What it is, by its content and not by its name.' })
  mediaType!: string;

  @Field(() => Int, { description: 'How long it is.' })
  bytes!: number;
}
