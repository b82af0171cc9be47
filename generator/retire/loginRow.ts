/** A user's UserLogin row, which is what is frozen (Object Reference, UserLogin). */
export interface LoginRow {
  readonly Id: string;
  readonly UserId: string;
  readonly IsFrozen: boolean;
}
