# The introduction to the API, heading "Team-scoped and legacy keys"
Feature: Whose requests are counted together

  Background:
    Given it is 2026-02-01 at 12:00
    And the site "shop.example" of a team on the Business plan

  @intro-14 @intro-42
  Rule: A team's keys share one limit

    Scenario: The fourth request of an hour, by two keys
      Given the team may make 3 requests an hour
      And a new key of the team
      And I ask for the current visitors
      And I ask for the current visitors
      And a new key of the team
      And I ask for the current visitors
      When I ask for the current visitors
      Then I am told "Too many API requests. Your API key is limited to 3 requests per hour. Please contact us to request more capacity." with status 429

    Scenario: A new hour
      Given the team may make 3 requests an hour
      And a new key of the team
      And I ask for the current visitors
      And I ask for the current visitors
      And I ask for the current visitors
      And it is 2026-02-01 at 13:00
      When I ask for the current visitors
      Then the answer is the bare number 0

  @intro-18
  Rule: A user's legacy keys share one limit, apart from his teams'

    Scenario: The team's budget is used up, the user's is not
      Given the team may make 1 request an hour
      And a new key of the team
      And I ask for the current visitors
      And a legacy key of the user
      When I ask for the current visitors
      Then the answer is the bare number 0
