// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A look-alike of the few things of Foundation that logging needs. Declarations only.
#pragma once
#include <stdarg.h>

__attribute__((objc_root_class))
@interface NSObject
@end
@interface NSString : NSObject
@property(readonly) unsigned long length;
@property(readonly) const char *UTF8String;
+ (instancetype)stringWithFormat:(NSString *)format,
                                 ... __attribute__((format(__NSString__, 1, 2)));
- (NSString *)stringByAppendingString:(NSString *)text;
@end
@interface NSConstantString : NSString
@end

#ifdef __cplusplus
extern "C" {
#endif
void NSLog(NSString *format, ...) __attribute__((format(__NSString__, 1, 2)));
void NSLogv(NSString *format, va_list args) __attribute__((format(__NSString__, 1, 0)));
#ifdef __cplusplus
}
#endif
