# stats-api-v1.md, headings 5 to 11, 13 and 14
Feature: Totals

  Background:
    Given it is 2023-06-01 at 12:00
    And a site in Etc/UTC

  Rule: Every metric that is asked for has its total

    Background:
      Given these events
        | visitor | at               | page  | source | browser |
        | u1      | 2021-01-01 00:00 | /     | Google | Chrome  |
        | u1      | 2021-01-01 00:25 | /blog |        |         |
        | u2      | 2021-01-01 00:00 | /     |        |         |

    # X1
    Scenario: Everything that can be counted without a goal
      When I ask for pageviews, visits, views_per_visit, visitors, bounce_rate, visit_duration and events of 2021-01-01
      Then the answer has these values
        | bounce_rate | events | pageviews | views_per_visit | visit_duration | visitors | visits |
        | 50          | 3      | 3         | 1.5             | 750            | 2        | 2      |

    # X2
    Scenario: Visitors, if nothing is said
      When I ask the aggregate endpoint about "period=day&date=2021-01-01"
      Then the answer is the text
        """
        {"results":{"visitors":{"value":2}}}
        """

    # X3
    Scenario: A day without visits
      When I ask for visitors, bounce_rate, visit_duration and views_per_visit of 2020-06-01
      Then the answer has these values
        | bounce_rate | views_per_visit | visit_duration | visitors |
        | 0           | 0.0             | 0              | 0        |
      When I ask for time_on_page of 2020-06-01 where event:page==/
      Then the answer has these values
        | time_on_page |
        | null         |

    # X4, X5, X6
    Scenario Outline: Those with <filters>
      When I ask for visitors, visits, pageviews, bounce_rate and visit_duration of 2021-01-01 where <filters>
      Then the answer has these values
        | bounce_rate | pageviews   | visit_duration | visitors   | visits   |
        | <bounces>   | <pageviews> | <seconds>      | <visitors> | <visits> |

      Examples:
        | filters                             | bounces | pageviews | seconds | visitors | visits |
        | visit:source==Google                | 0       | 2         | 1500    | 1        | 1      |
        | visit:source==Direct / None         | 100     | 1         | 0       | 1        | 1      |
        | visit:source!=Google                | 100     | 1         | 0       | 1        | 1      |
        | event:page==/blog                   | 0       | 1         | 1500    | 1        | 1      |
        | event:page==/                       | 50      | 2         | 750     | 2        | 2      |
        | event:page==/;visit:browser==Chrome | 0       | 1         | 1500    | 1        | 1      |

    # X7
    Scenario Outline: What cannot be read as a filter, such as <filters>, is none
      When I ask for visitors of 2021-01-01 where <filters>
      Then the answer has these values
        | visitors |
        | 2        |

      Examples:
        | filters                              |
        | visit:country==USA                   |
        | visit:country==US\|USA               |
        | visit:source==                       |
        | visit:source                         |
        | visit:source~Goo                     |
        | visit:source==a==b                   |
        | 42                                   |
        | "x"                                  |
        | {"a": 1}                             |
        | true                                 |

  Rule: A period is counted from a date

    # heading 6.2
    Scenario Outline: <period> of <date> begins on <first> and ends on <last>
      Given these events
        | visitor | at             |
        | before  | <before> 23:59 |
        | first   | <first> 00:00  |
        | last    | <last> 23:59   |
        | after   | <after> 00:00  |
      When I ask the aggregate endpoint about "period=<period>&date=<date>&metrics=events"
      Then the answer has these values
        | events |
        | 2      |

      Examples:
        | period | date                   | before     | first      | last       | after      |
        | day    | 2021-02-10             | 2021-02-09 | 2021-02-10 | 2021-02-10 | 2021-02-11 |
        | 7d     | 2021-02-10             | 2021-02-02 | 2021-02-03 | 2021-02-09 | 2021-02-10 |
        | 30d    | 2021-02-10             | 2021-01-10 | 2021-01-11 | 2021-02-09 | 2021-02-10 |
        | month  | 2021-02-10             | 2021-01-31 | 2021-02-01 | 2021-02-28 | 2021-03-01 |
        | 6mo    | 2021-02-10             | 2020-07-31 | 2020-08-01 | 2021-01-31 | 2021-02-01 |
        | 12mo   | 2021-02-10             | 2020-01-31 | 2020-02-01 | 2021-01-31 | 2021-02-01 |
        | custom | 2021-02-10, 2021-02-12 | 2021-02-09 | 2021-02-10 | 2021-02-12 | 2021-02-13 |

    Scenario: The other way round, nearly all of the first and last day are missing
      Given these events
        | visitor | at                  |
        | before  | 2021-01-01 23:59:58 |
        | first   | 2021-01-01 23:59:59 |
        | last    | 2021-01-05 00:00:00 |
        | after   | 2021-01-05 00:00:01 |
      When I ask the aggregate endpoint about "period=custom&date=2021-01-05,2021-01-01&metrics=events"
      Then the answer has these values
        | events |
        | 2      |

    Scenario: Two other parameters replace the dates
      Given these events
        | visitor | at               |
        | u1      | 2021-01-01 12:00 |
        | u2      | 2021-01-05 12:00 |
      When I ask the aggregate endpoint about "period=custom&date=2021-01-05,2021-01-05&from=2021-01-01&to=2021-01-05"
      Then the answer has these values
        | visitors |
        | 2        |

  Rule: A day begins and ends where the site is, but today is what UTC calls so

    # X38
    Scenario Outline: Ten in the evening in New York, asked about <date>
      Given a site in America/New_York
      And these events
        | visitor | at               |
        | u1      | 2021-01-02 03:00 |
      When I ask for visitors of <date>
      Then the answer has these values
        | visitors   |
        | <visitors> |

      Examples:
        | date       | visitors |
        | 2021-01-01 | 1        |
        | 2021-01-02 | 0        |

    Scenario: It is still yesterday in New York
      Given it is 2021-01-03 at 02:00
      And a site in America/New_York
      And these events
        | visitor | at               |
        | u1      | 2021-01-03 01:00 |
      When I ask the aggregate endpoint about "period=day"
      Then the answer has these values
        | visitors |
        | 0        |

  Rule: Filters are written in a small language

    # X8
    Scenario Outline: Pages like <filters>
      Given these events
        | visitor | at               | page    |
        | u1      | 2021-01-01 09:00 | /en/a   |
        | u2      | 2021-01-01 09:00 | /en/b   |
        | u3      | 2021-01-01 09:00 | /pl/a   |
        | u4      | 2021-01-01 09:00 | /ee/a   |
        | u5      | 2021-01-01 09:00 | /x/pl/z |
      When I ask for visitors of 2021-01-01 where <filters>
      Then the answer has these values
        | visitors   |
        | <visitors> |

      Examples:
        | filters                                   | visitors |
        | event:page==/en/**                        | 2        |
        | event:page==/en/*                         | 2        |
        | event:page!=/en/**                        | 3        |
        | event:page==/en/**\|/ee/a                 | 3        |
        | event:page==/en/**\|/pl/**                | 4        |
        | event:page==/en/a\|/pl/a                  | 2        |
        |   event:page == /en/a                     | 1        |
        | event:page==*a                            | 3        |
        | event:page==/en/*;event:page==*a          | 1        |
        | event:page==/EN/*                         | 0        |
        | [["is","event:page",["/en/*"]]]           | 0        |
        | [["is","event:page",["/en/a","/pl/a"]]]   | 2        |
        | [["contains","event:page",["/pl/"]]]      | 2        |
        | [["contains","event:page",["/PL/"],{"case_sensitive":false}]] | 2 |
        | [["matches","event:page",["a$"]]]         | 3        |
        | [["matches_wildcard","event:page",["/en/*"]]] | 2    |
        | []                                        | 5        |

    # X9
    Scenario Outline: A list cannot be negated: <filters>
      Given these events
        | visitor | at               | browser |
        | u1      | 2021-01-01 09:00 | Chrome  |
        | u2      | 2021-01-01 09:00 | Safari  |
        | u3      | 2021-01-01 09:00 | Edge    |
      When I ask for visitors of 2021-01-01 where <filters>
      Then the answer has these values
        | visitors   |
        | <visitors> |

      Examples:
        | filters                       | visitors |
        | visit:browser!=Chrome         | 2        |
        | visit:browser==Chrome\|Safari | 2        |
        | visit:browser!=Chrome\|Safari | 2        |
        | visit:browser!=Chrome\|Opera  | 1        |

    # X10
    Scenario Outline: A bar may be part of a value: <filters>
      Given these events
        | visitor | at               | campaign |
        | u1      | 2021-01-01 09:00 | a\|b     |
        | u2      | 2021-01-01 09:00 | c        |
      When I ask for visitors of 2021-01-01 where <filters>
      Then the answer has these values
        | visitors   |
        | <visitors> |

      Examples:
        | filters                          | visitors |
        | visit:utm_campaign==a\\\|b       | 1        |
        | visit:utm_campaign==a\\\|b\|c    | 2        |
        | visit:utm_campaign==a\|b         | 0        |
        | visit:utm_campaign==(not set)    | 0        |

    # X11
    Scenario Outline: Custom properties and names: <filters>
      Given these events
        | visitor | at               | event    | property    |
        | u1      | 2021-01-01 09:00 | Buy      | tier=gold   |
        | u2      | 2021-01-01 09:00 | Buy      | tier=silver |
        | u3      | 2021-01-01 09:00 | Buy      |             |
        | u4      | 2021-01-01 09:00 | pageview |             |
      When I ask for visitors of 2021-01-01 where <filters>
      Then the answer has these values
        | visitors   |
        | <visitors> |

      Examples:
        | filters                                 | visitors |
        | event:props:tier==gold                  | 1        |
        | event:props:tier!=gold                  | 3        |
        | event:props:tier==(none)                | 2        |
        | event:props:tier!=(none)                | 2        |
        | event:props:tier==gold\|(none)          | 3        |
        | event:props:tier==g*                    | 1        |
        | event:props:tier!=g*                    | 1        |
        | event:name==Buy;event:props:tier!=gold  | 2        |
        | event:name==Buy\|pageview               | 4        |
        | event:name!=Buy                         | 0        |
        | event:name==B*                          | 0        |

    # X31
    Scenario: A host is that of an event
      Given these events
        | visitor | at               | host      | source   |
        | u1      | 2021-01-01 00:00 | blog.x.io | Facebook |
        | u1      | 2021-01-01 00:10 | app.x.io  |          |
      When I ask for visitors of 2021-01-01 where event:hostname==app.x.io
      Then the answer has these values
        | visitors |
        | 1        |

  Rule: Goals are filtered by their whole names

    Background:
      Given it has these goals
        | event  | page    | scroll | name        |
        | Signup |         |        |             |
        |        | /blog** |        |             |
        |        | /blog   | 50     | Scroll blog |
      And these events
        | visitor | at               | event      | page    | seconds | scroll |
        | u1      | 2021-01-01 10:00 | pageview   | /blog   |         |        |
        | u1      | 2021-01-01 10:01 | engagement | /blog   | 60      | 70     |
        | u2      | 2021-01-01 10:00 | pageview   | /blog/x |         |        |
        | u3      | 2021-01-01 10:00 | Signup     | /       |         |        |
        | u3      | 2021-01-01 10:02 | Signup     | /       |         |        |
        | u4      | 2021-01-01 10:00 | pageview   | /       |         |        |

    # X12, X13, X14, X16
    Scenario Outline: Those who reached <filters>
      When I ask for visitors, events, pageviews and conversion_rate of 2021-01-01 where <filters>
      Then the answer has these values
        | conversion_rate | events   | pageviews   | visitors   |
        | <rate>          | <events> | <pageviews> | <visitors> |

      Examples:
        | filters                               | visitors | events | pageviews | rate |
        | event:goal==Signup                    | 1        | 2      | 0         | 25.0 |
        | event:goal!=Signup                    | 1        | 2      | 0         | 25.0 |
        | event:goal==Signup\|Visit /blog**     | 3        | 4      | 2         | 75.0 |
        | event:goal==Scroll blog               | 1        | null   | 0         | 25.0 |
        | event:goal==Signup;event:page==/blog  | 0        | 0      | 0         | 0.0  |
        | [["contains","event:goal",["Signup"]]] | 1       | 2      | 0         | 25.0 |

    Scenario Outline: A goal that is not there: <filters>
      When I ask for visitors of 2021-01-01 where <filters>
      Then I am told "<message> is not configured for this site. Find out how to configure goals here: https://plausible.io/docs/stats-api#filtering-by-goals" with status 400

      Examples:
        | filters                       | message                                    |
        | event:goal==Register          | The goal `Register`                        |
        | event:goal!=Register          | The goal `Register`                        |
        | event:goal==Signup\|Register  | The goal `Register`                        |
        | event:goal==Visit /reg        | The pageview goal for the pathname `/reg`  |
        | event:goal==Sign*             | The goal `Sign*`                           |

  Rule: The first mistake is told

    Background:
      Given it has these goals
        | event  |
        | Signup |

    # headings 5.1 and 9
    Scenario Outline: <question>
      When I ask the aggregate endpoint about "<question>"
      Then I am told "<message>" with status 400

      Examples:
        | question                                               | message |
        | period=28d&date=x                                      | Error parsing `period` parameter: invalid period `28d`. Please find accepted values in our docs: https://plausible.io/docs/stats-api#time-periods |
        | period=                                                | Error parsing `period` parameter: invalid period ``. Please find accepted values in our docs: https://plausible.io/docs/stats-api#time-periods |
        | period=custom                                          | The `date` parameter is required when using a custom period. See https://plausible.io/docs/stats-api#time-periods |
        | period=custom&date=2021-01-01                          | Invalid format for `date` parameter. When using a custom period, please include two ISO-8601 formatted dates joined by a comma. See https://plausible.io/docs/stats-api#time-periods |
        | date=today&filters=x==y                                | Error parsing `date` parameter: invalid_format. Please specify a valid date in ISO-8601 format. |
        | date=2021-02-30                                        | Error parsing `date` parameter: invalid_date. Please specify a valid date in ISO-8601 format. |
        | filters=badproperty==bar&metrics=foo,foo               | Invalid filter property 'badproperty'. Please provide a valid filter property: https://plausible.io/docs/stats-api#properties |
        | metrics=foo,foo                                        | Metrics cannot be queried multiple times. |
        | metrics=pageviews,led                                  | The metric `led` is not recognized. Find valid metrics from the documentation: https://plausible.io/docs/stats-api#metrics |
        | metrics=scroll_depth                                   | The metric `scroll_depth` is not recognized. Find valid metrics from the documentation: https://plausible.io/docs/stats-api#metrics |
        | metrics=pageviews,visit_duration&filters=event:props:a==b | Session metric `visit_duration` cannot be queried when using a filter on `event:props:a`. |
        | metrics=visits&filters=event:goal==Signup              | Session metric `visits` cannot be queried when using a filter on `event:goal`. |
        | metrics=views_per_visit&filters=event:name==S          | Session metric `views_per_visit` cannot be queried when using a filter on `event:name`. |
        | metrics=views_per_visit&filters=event:page==/          | Metric `views_per_visit` cannot be queried with a filter on `event:page`. |
        | metrics=conversion_rate                                | Metric `conversion_rate` can only be queried in a goal breakdown or with a goal filter |
        | metrics=time_on_page                                   | Metric `time_on_page` can only be queried in a page breakdown or with a page filter. |
        | metrics=time_on_page&filters=event:page==/;event:goal==Signup | Metric `time_on_page` cannot be queried when filtering by `event:goal` |
        | metrics=time_on_page&filters=event:page==/;event:name==Signup | Metric `time_on_page` cannot be queried when filtering by `event:name` |

    Scenario: What it does not know it does not look at
      When I ask the aggregate endpoint about "property=bad&interval=bad&limit=0&page=x&compare=bad&with_imported=1"
      Then the answer has these values
        | visitors |
        | 0        |

  Rule: The same may be asked of as many days before

    # X18
    Scenario: More visitors than the day before
      Given these events
        | visitor | at               | page  |
        | u9      | 2020-12-31 00:00 | /     |
        | u1      | 2021-01-01 00:00 | /     |
        | u1      | 2021-01-01 00:25 | /blog |
        | u2      | 2021-01-01 00:00 | /     |
      When I ask for pageviews, visitors, bounce_rate and visit_duration of 2021-01-01 beside the period before
      Then its values, those before and the changes are
        | metric         | value | before | change |
        | bounce_rate    | 50    | 100    | -50    |
        | pageviews      | 3     | 1      | 200    |
        | visit_duration | 750   | 0      | 100    |
        | visitors       | 2     | 1      | 100    |

    # X19
    Scenario: Nothing the day before
      Given these events
        | visitor | at               |
        | u1      | 2021-01-01 00:00 |
        | u2      | 2021-01-01 00:00 |
      When I ask for pageviews, visitors, bounce_rate and visit_duration of 2021-01-01 beside the period before
      Then its values, those before and the changes are
        | metric         | value | before | change |
        | bounce_rate    | 100   | 0      | null   |
        | pageviews      | 2     | 0      | 100    |
        | visit_duration | 0     | 0      | 0      |
        | visitors       | 2     | 0      | 100    |

    # X20
    Scenario: Conversions change by points
      Given it has these goals
        | event  |
        | Signup |
      And these events
        | visitor | at               | event    |
        | u1      | 2023-05-04 10:00 | Signup   |
        | u2      | 2023-05-04 10:00 | pageview |
        | u3      | 2023-05-04 10:00 | pageview |
        | u4      | 2023-05-05 10:00 | Signup   |
        | u5      | 2023-05-05 10:00 | pageview |
      When I ask for conversion_rate of 2023-05-05 beside the period before where event:goal==Signup
      Then its values, those before and the changes are
        | metric          | value | before | change |
        | conversion_rate | 50.0  | 33.33  | 16.7   |

    # X21
    Scenario: Time on a page
      Given these events
        | visitor | at               | event      | page | seconds |
        | u1      | 2021-01-01 00:00 | pageview   | /A   |         |
        | u1      | 2021-01-01 00:01 | engagement | /A   | 60      |
        | u2      | 2021-01-02 00:00 | pageview   | /A   |         |
        | u2      | 2021-01-02 00:01 | engagement | /A   | 80      |
        | u3      | 2021-01-02 00:00 | pageview   | /A   |         |
        | u3      | 2021-01-02 00:02 | engagement | /A   | 100     |
        | u4      | 2021-01-02 00:00 | pageview   | /A   |         |
        | u5      | 2021-01-03 00:00 | pageview   | /A   |         |
      When I ask for time_on_page of 2021-01-02 beside the period before where event:page==/A
      Then its values, those before and the changes are
        | metric       | value | before | change |
        | time_on_page | 90    | 60     | 50     |
      When I ask for time_on_page of 2021-01-03 beside the period before where event:page==/A
      Then its values, those before and the changes are
        | metric       | value | before | change |
        | time_on_page | null  | 90     | null   |

    # heading 14
    Scenario Outline: Before <period> of <date> come <first> to <last>
      Given it is <today> at 12:00
      And these events
        | visitor | at            |
        | first   | <first> 00:00 |
        | last    | <last> 23:59  |
        | after   | <after> 00:00 |
      When I ask the aggregate endpoint about "period=<period>&date=<date>&metrics=events&compare=previous_period"
      Then its values, those before and the changes are
        | metric | value | before | change |
        | events | 1     | 2      | -50    |

      Examples:
        | today      | period | date       | first      | last       | after      |
        | 2023-06-01 | day    | 2021-01-01 | 2020-12-31 | 2020-12-31 | 2021-01-01 |
        | 2023-06-01 | 30d    | 2021-05-03 | 2021-03-04 | 2021-04-02 | 2021-04-03 |
        | 2023-06-01 | 6mo    | 2021-04-01 | 2020-04-02 | 2020-09-30 | 2020-10-01 |
        | 2023-03-02 | month  | 2023-03-02 | 2023-02-27 | 2023-02-28 | 2023-03-01 |

  Rule: What was imported is added if that is said, or it is said why not

    # X39
    Scenario: Two days that were imported
      Given it has an import of 2023-01-01 to 2023-01-02
      And the imported visitors are
        | date       | visitors | visits | pageviews | bounces | visit_duration |
        | 2023-01-01 | 3        | 4      | 8         | 1       | 400            |
        | 2023-01-02 | 5        | 6      | 9         | 3       | 304            |
      And these events
        | visitor | at               |
        | u1      | 2023-01-02 10:00 |
        | u1      | 2023-01-02 10:02 |
        | u2      | 2023-01-02 11:00 |
      When I ask for visitors, visits, pageviews, views_per_visit, bounce_rate and visit_duration of 2023-01-02 beside the period before with what was imported
      Then its values, those before and the changes are
        | metric          | value | before | change |
        | bounce_rate     | 50.0  | 25.0   | 25     |
        | pageviews       | 12    | 8      | 50     |
        | views_per_visit | 1.5   | 2.0    | -25    |
        | visit_duration  | 53.0  | 100.0  | -47    |
        | visitors        | 7     | 3      | 133    |
        | visits          | 8     | 4      | 100    |
      And I am not warned
      When I ask for visitors, visits and pageviews of 2023-01-02
      Then the answer has these values
        | pageviews | visitors | visits |
        | 3         | 2        | 2      |
      When I ask the aggregate endpoint about "period=day&date=2023-01-02&with_imported=1"
      Then the answer has these values
        | visitors |
        | 2        |
      And I am not warned

    # X40
    @intro-35
    Scenario: A question that what was imported cannot answer
      Given it has an import of 2023-01-01 to 2023-01-02
      And these events
        | visitor | at               | event  | property |
        | u3      | 2023-01-02 10:00 | Signup | plan=pro |
        | u3      | 2023-02-02 10:00 | Signup | plan=pro |
      When I ask for visitors of 2023-01-02 with what was imported where event:props:plan==pro
      Then the answer has these values
        | visitors |
        | 1        |
      And I am warned "Imported stats are not included in the results because query parameters are not supported. For more information, see: https://plausible.io/docs/stats-api#filtering-imported-stats"
      When I ask for visitors of 2023-01-02 where event:props:plan==pro
      Then I am not warned
      When I ask for visitors of 2023-02-02 with what was imported where event:props:plan==pro
      Then the answer has these values
        | visitors |
        | 1        |
      And I am not warned

    Scenario: Nothing was imported
      When I ask for visitors of 2023-01-02 with what was imported where event:props:plan==pro
      Then the answer has these values
        | visitors |
        | 0        |
      And I am not warned
