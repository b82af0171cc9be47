import type { RecordRules } from '../dataApi/recordRules.ts';
import { ApiError } from '../http/apiError.ts';

/** Rows come and go with their users; a password lock can be taken away but not set (Object Reference, UserLogin). */
export const userLoginRules: RecordRules = {
  calls: ['update'],
  beforeUpdate: (call, login, changes) => {
    if (changes['IsPasswordLocked'] === true) {
      throw new ApiError('FIELD_INTEGRITY_EXCEPTION', 'IsPasswordLocked can only be set to false', {
        fields: ['IsPasswordLocked'],
      });
    }
    if (changes['IsFrozen'] === true && login['UserId'] === call.session.userId) {
      throw new ApiError('FIELD_INTEGRITY_EXCEPTION', "You can't freeze yourself.", { fields: ['IsFrozen'] });
    }
    return changes;
  },
};
